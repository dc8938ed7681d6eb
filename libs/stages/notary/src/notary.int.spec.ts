import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { leafOf, MerkleTree, privateKeyText, signCheckpoint, signerOf } from '@annals/proof';
import { ensureSigningKey, signingKeyFile } from './files/signing-key.js';
import { caughtUp, draft, drafts, openRig, type Rig } from './testing/rig.js';

const rigs: Rig[] = [];
const open = async (outside?: string): Promise<Rig> => {
  const rig = await openRig(outside);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.close();
});

async function rootOf({ eventStore }: Rig): Promise<Buffer> {
  const tree = new MerkleTree();
  for (const record of await eventStore.readAll(0n, 10_000)) tree.append(leafOf(record));
  return tree.root();
}
const disputed = expect.objectContaining({ name: 'LogDisputed' });

describe('the notary', () => {
  it('signs what the log holds, where it has grown, and goes on where it was', async () => {
    const rig = await open();
    await rig.append(drafts(37));
    expect(await rig.notary(caughtUp)).toBe(true);
    expect(await rig.notary(caughtUp)).toBe(false);
    await rig.append([draft(37)]);
    await rig.notary(async (notary) => {
      expect(notary.files.tree.size).toBe(37);
      expect(await notary.advance()).toBe(1);
      expect(await notary.sign()).toBe(true);
    });
    const kept = rig.directory.kept();
    expect(kept.map(({ size }) => size)).toEqual([37, 38]);
    expect(kept[1]!.root).toEqual(await rootOf(rig));
  });

  it('signs no empty log', async () => {
    const rig = await open();
    expect(await rig.notary(caughtUp)).toBe(false);
    expect(rig.directory.kept()).toEqual([]);
  });

  it.each([
    ['a level is lost', (directory: string) => truncateSync(join(directory, 'level-02'), 0)],
    ['its leaves are cut', (directory: string) => truncateSync(join(directory, 'level-00'), 100)],
    [
      'a hash that the root is made of is damaged',
      (directory: string) => {
        const file = join(directory, 'level-05');
        const bytes = readFileSync(file);
        bytes[3]! ^= 4;
        writeFileSync(file, bytes);
      },
    ],
  ])('makes its tree anew when %s', async (_what, damage) => {
    const rig = await open();
    await rig.append(drafts(37));
    await rig.notary(caughtUp);
    damage(rig.treeDirectory);
    await rig.append([draft(37)]);
    await rig.notary(async (notary) => {
      expect(notary.files.tree.size).toBe(0);
      expect(await caughtUp(notary)).toBe(true);
    });
    expect(rig.directory.kept().at(-1)!.root).toEqual(await rootOf(rig));
  });

  it('forgets what was not stored, and reads it again', async () => {
    const rig = await open();
    await rig.append(drafts(20));
    await rig.notary(caughtUp);
    await rig.append([draft(20), draft(21)]);
    await rig.notary(async (notary) => void (await notary.advance()));
    await rig.notary(async (notary) => {
      expect(notary.files.tree.size).toBe(20);
      expect(await caughtUp(notary)).toBe(true);
    });
    expect(rig.directory.kept().at(-1)!.root).toEqual(await rootOf(rig));
  });

  it('waits where another signed what it has not read yet', async () => {
    const rig = await open();
    await rig.append(drafts(8));
    await rig.notary(async (notary) => {
      await notary.advance();
      await rig.append([draft(8)]);
      await rig.exported();
      expect(await notary.sign()).toBe(false);
      await notary.advance();
      expect(await notary.sign()).toBe(false);
      expect(notary.signed).toBe(9);
    });
  });
});

describe('a log that is not the one that was signed', () => {
  it('gets no other signature, whether it was written anew or cut', async () => {
    const rig = await open();
    await rig.append(drafts(30));
    await rig.notary(caughtUp);
    const anew = await open(rig.outside);
    await anew.append(drafts(32).map((event, i) => (i === 3 ? { ...event, body: Buffer.from('{}') } : event)));
    await expect(anew.notary(caughtUp)).rejects.toEqual(disputed);
    await expect(anew.exported()).rejects.toEqual(disputed);
    const cut = await open(rig.outside);
    await cut.append(drafts(29));
    await expect(cut.notary(caughtUp)).rejects.toEqual(disputed);
    await expect(cut.exported()).rejects.toEqual(disputed);
    expect(rig.directory.kept().map(({ size }) => size)).toEqual([30]);
  });

  it('is told by the tree that was kept, also without any checkpoint', async () => {
    const rig = await open();
    await rig.append(drafts(30));
    await rig.notary(async (notary) => {
      while ((await notary.advance()) > 0);
      notary.files.store();
    });
    const cut = await open();
    await cut.append(drafts(10));
    const { TreeFiles } = await import('./files/tree-files.js');
    const { Notary } = await import('./notary.js');
    const files = TreeFiles.open(rig.treeDirectory);
    await expect(new Notary(cut.eventStore, files, cut.directory).advance()).rejects.toEqual(disputed);
    files.close();
  });

  it('is refused for a checkpoint that bears the id of the key and not its signature', async () => {
    const rig = await open();
    await rig.append(drafts(3));
    await rig.notary(caughtUp);
    const [{ file, size, root }] = rig.directory.kept() as [{ file: string; size: number; root: Buffer }];
    writeFileSync(file, signCheckpoint({ size, root }, signerOf('example.com/annals', randomBytes(32))));
    await expect(rig.notary(caughtUp)).rejects.toEqual(disputed);
  });

  it('is not disputed by checkpoints of another key', async () => {
    const rig = await open();
    const other = signerOf('example.com/other', randomBytes(32));
    rig.directory.kept();
    const name = `${other.verifier.id.toString('hex')}-0000000000000099.checkpoint`;
    writeFileSync(join(rig.directory.directory, name), signCheckpoint({ size: 99, root: randomBytes(32) }, other));
    await rig.append(drafts(3));
    expect(await rig.notary(caughtUp)).toBe(true);
    expect(readdirSync(rig.directory.directory)).toHaveLength(2);
  });
});

describe('the signing key', () => {
  it('is made once, for its owner alone', async () => {
    const { dataDir } = await open();
    const config = { dataDir, signingKey: '' };
    const first = ensureSigningKey(config);
    expect(ensureSigningKey(config, 'another/name').publicKey).toBe(first.publicKey);
    expect(statSync(signingKeyFile(config)).mode & 0o777).toBe(0o600);
    expect(first.verifier.name).toMatch(/^annals\/[0-9a-f]{12}$/);
  });

  it('is read where a file is named, and never made there', async () => {
    const { dataDir } = await open();
    const config = { dataDir, signingKey: join(dataDir, 'own.key') };
    expect(() => ensureSigningKey(config)).toThrow(/ENOENT/);
    const seed = randomBytes(32);
    const own = signerOf('example.com/own', seed);
    writeFileSync(config.signingKey, `${privateKeyText(own, seed)}\n`);
    expect(ensureSigningKey(config).publicKey).toBe(own.publicKey);
    writeFileSync(config.signingKey, own.publicKey);
    expect(() => ensureSigningKey(config)).toThrow(expect.objectContaining({ name: 'TypeError' }));
  });
});

describe('an export', () => {
  it('of all, of a range and of a customer is sound, and leaves a checkpoint', async () => {
    const rig = await open();
    await rig.append(drafts(23));
    const all = await rig.exported();
    expect(all).toHaveLength(24);
    expect(rig.faults(all)).toEqual([]);
    const older = rig.directory.kept();
    expect(older.map(({ size }) => size)).toEqual([23]);
    await rig.append([draft(23), draft(24)]);
    const range = await rig.exported({ from: 4n, to: 9n, since: [23] });
    expect(range.slice(1).map((line) => (JSON.parse(line) as { position: string }).position)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    expect(rig.faults(range, older)).toEqual([]);
    const customer = { tenant: 'default', id: 'c2' };
    const own = await rig.exported({ customer, from: 6n, since: [23] });
    expect(own.slice(1).map((line) => (JSON.parse(line) as { stream: string }).stream)).toEqual(
      Array(4).fill('customer-default-c2'),
    );
    expect(rig.faults(own, older)).toEqual([]);
    for (const empty of [{ from: 99n }, { from: 9n, to: 4n }, { customer: { tenant: 'default', id: 'nobody' } }]) {
      const lines = await rig.exported({ ...empty, since: [] });
      expect(lines).toHaveLength(1);
      expect(rig.faults(lines)).toEqual([]);
    }
  });
});
