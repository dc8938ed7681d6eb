import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { auditStream, decode, derivedId } from '@annals/contracts';
import { AccessRecorder } from '@annals/platform';
import { append, bought, openAudited, type Audited } from '../testing/audited.js';
import { LastResults } from './last-results.js';
import { VerificationSchedule } from './schedule.js';
import { Verifications } from './verifications.js';

const HOUR = 3_600_000;

let audited: Audited;
beforeEach(async () => {
  audited = await openAudited();
  await append(audited.adapters, [bought('c', 1)]);
});
afterEach(() => audited.close());

const recorded = async () =>
  (await audited.adapters.eventStore.readStream(auditStream('default'))).map((record) => {
    const { actor, event } = decode(record)!;
    return { actor, ...event.data };
  });

describe('the schedule', () => {
  it('verifies what is due, and says so in the log first', async () => {
    const { eventStore, readModels, stageLocks } = audited.adapters;
    let [now, made] = [Date.UTC(2024, 0, 10), 0];
    const clock = { now: () => now };
    const ids = { next: () => derivedId('run', `${++made}`) };
    const results = new LastResults();
    const verifications = new Verifications({
      ...{ eventStore, readModels, stageLocks, clock, ids },
      onEnded: (tenant, run) => results.take(tenant, run),
      onFailure: (failure) => expect(failure).toBeUndefined(),
    });
    const accesses = new AccessRecorder(eventStore, clock);
    const tenants = ['default'];
    const schedule = new VerificationSchedule({ verifications, results, accesses, tenants, clock, hours: 24 });
    await schedule.look();
    expect(await recorded()).toEqual([]);
    for (const hours of [2, 3, 23]) {
      now += hours * HOUR;
      await schedule.look();
    }
    const told = { actor: 'schedule', access: 'verification', route: 'schedule', parameters: {} };
    expect(await recorded()).toEqual([told, told]);
    const states = (await verifications.list('default')).map(({ by, state }) => [by, state]);
    expect(states).toEqual(Array(2).fill(['schedule', 'DONE']));
  });
});
