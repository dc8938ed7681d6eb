import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServiceConfig } from '@annals/platform';
import { TreeFiles } from './files/tree-files.js';
import { notarySession } from './session.js';
import { drafts, openRig, type Draft, type Rig } from './testing/rig.js';

const rigs: Rig[] = [];
const open = async (events: readonly Draft[], outside?: string): Promise<Rig> => {
  const rig = await openRig(outside);
  rigs.push(rig);
  await rig.append(events);
  return rig;
};
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.close();
});

/** The session of a service on the rig's log; it signs once an hour, and when it begins and ends. */
function sessionOf({ dataDir, outside, eventStore }: Rig) {
  const config = {
    dataDir,
    checkpoints: join(outside, 'checkpoints'),
    signingKey: join(outside, 'proof/signing.key'),
    checkpointMinutes: 60,
  };
  return notarySession(eventStore, config as ServiceConfig);
}

/** Runs a session until `done`, and ends it. Errors: those of the session. */
async function run(session: ReturnType<typeof sessionOf>, done: () => boolean): Promise<void> {
  const stop = new AbortController();
  const running = session(stop.signal, () => undefined);
  let failed = false;
  running.catch(() => (failed = true));
  while (!done() && !failed) await pause(5);
  stop.abort();
  await running;
}

const sizes = ({ directory }: Rig): number[] => directory.kept().map(({ size }) => size);
const disputed = expect.objectContaining({ name: 'LogDisputed' });

describe('a session of the notary', () => {
  it('signs when it has caught up, and at its end what came meanwhile', async () => {
    const rig = await open(drafts(12));
    const session = sessionOf(rig);
    const stop = new AbortController();
    const running = session(stop.signal, () => undefined);
    while (sizes(rig).length === 0) await pause(5);
    expect(sizes(rig)).toEqual([12]);
    await rig.append(drafts(15).slice(12));
    stop.abort();
    await running;
    expect(sizes(rig)).toEqual([12, 15]);
  });

  it('makes a tree anew that is not the one that was signed', async () => {
    const rig = await open(drafts(12));
    await run(sessionOf(rig), () => sizes(rig).length === 1);
    const other = await open(drafts(20).slice(8));
    const files = TreeFiles.open(rig.treeDirectory);
    files.discard();
    files.close();
    const wrong = TreeFiles.open(rig.treeDirectory);
    wrong.add(await other.eventStore.readAll(0n, 100));
    wrong.store();
    wrong.close();
    await rig.append(drafts(13).slice(12));
    const session = sessionOf(rig);
    await expect(run(session, () => false)).rejects.toEqual(disputed);
    await run(session, () => sizes(rig).length === 2);
    expect(sizes(rig)).toEqual([12, 13]);
  });

  it('never signs a log that was written anew', async () => {
    const rig = await open(drafts(12));
    await run(sessionOf(rig), () => sizes(rig).length === 1);
    const anew = await open(drafts(20).slice(1), rig.outside);
    const session = sessionOf(anew);
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(run(session, () => false)).rejects.toEqual(disputed);
    }
    expect(sizes(rig)).toEqual([12]);
  });
});
