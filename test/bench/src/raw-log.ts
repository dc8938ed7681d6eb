import { join } from 'node:path';
import { open, type Database } from 'lmdb';

const BYTES = { encoding: 'binary', keyEncoding: 'binary' } as const;
const TABLES = ['records', 'revisions', 'ids'] as const;

/** What one event puts into each table: the very bytes and keys that our log holds. */
export type RawPut = readonly { readonly table: number; readonly key: Buffer; readonly value: Buffer }[];

/** Reads back what our log stored after a position, event by event. */
export async function rawPuts(dataDir: string, after: number): Promise<RawPut[]> {
  const root = open<Buffer, Buffer>(join(dataDir, 'log'), { ...BYTES, noSubdir: false, maxDbs: 3, readOnly: true });
  const tables = TABLES.map((name) => root.openDB<Buffer, Buffer>({ ...BYTES, name }));
  const puts: { table: number; key: Buffer; value: Buffer }[][] = [];
  tables.forEach((table, i) => {
    for (const { key, value } of table.getRange()) {
      const place = (i === 0 ? key : value).readUIntBE(0, 6) - after - 1;
      if (place < 0) continue;
      const entry = { table: i, key: Buffer.from(key), value: Buffer.from(value) };
      (puts[place] ??= []).push(entry);
    }
  });
  await root.close();
  return puts;
}

export interface RawLog {
  readonly root: Database<Buffer, Buffer> & {
    close(): Promise<void>;
    flushed: Promise<unknown>;
    transaction<T>(run: () => T): Promise<T>;
  };
  put(entries: RawPut): void;
}

/** lmdb as it comes, without anything of ours. */
export function openRaw(directory: string): RawLog {
  const root = open<Buffer, Buffer>(directory, { ...BYTES, noSubdir: false, maxDbs: 3 });
  const tables = TABLES.map((name) => root.openDB<Buffer, Buffer>({ ...BYTES, name }));
  return {
    root: root as unknown as RawLog['root'],
    put: (entries) => {
      for (const { table, key, value } of entries) void tables[table]!.put(key, value);
    },
  };
}
