import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START, type StreamId } from '@annals/contracts';
import { CorruptLog, type Adapters } from '@annals/ports';
import { openEmbedded, verifyEmbeddedLog } from '../index.js';
import { scratchDirectory } from '../testing/scratch.js';
import { positionKey } from './log-keys.js';
import { Log } from './open-log.js';
import { sealRecord } from './record.js';
import { chainHashAt } from './stored-records.js';

const RECORDS = 60;
const streamOf = (position: number) => `customer-default-${position % 2}` as StreamId;

describe('a damaged log', () => {
  let dataDir: string;
  let file: string;
  beforeEach(async () => {
    dataDir = await scratchDirectory();
    file = join(dataDir, 'log', 'data.mdb');
    const { eventStore, close } = await openEmbedded({ dataDir });
    for (let position = 1; position <= RECORDS; position++) {
      const body = Buffer.alloc(200, `<body ${position}>`);
      await eventStore.append(streamOf(position), 'any', [
        { id: `id-${position}`, type: 'purchase.recorded.v1', body },
      ]);
    }
    await close();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  /** Runs on the closed files' records, past all of our own checks. */
  async function tamper(change: (log: Log) => void): Promise<void> {
    const log = new Log(join(dataDir, 'log'));
    await log.environment.underLock(() => change(log));
    await log.environment.close();
  }

  async function withStore<T>(run: (adapters: Adapters) => Promise<T>): Promise<T> {
    const adapters = await openEmbedded({ dataDir });
    try {
      return await run(adapters);
    } finally {
      await adapters.close();
    }
  }

  async function expectRefusalAt(position: bigint): Promise<void> {
    await withStore(async ({ eventStore }) => {
      const reading = eventStore.readAll(START, RECORDS);
      await expect(reading).rejects.toBeInstanceOf(CorruptLog);
      await expect(reading).rejects.toMatchObject({ position });
      expect(await eventStore.readAll(START, Number(position) - 1)).toHaveLength(Number(position) - 1);
    });
    await expect(verifyEmbeddedLog(dataDir, () => undefined)).rejects.toMatchObject({ position });
  }

  test('names the position of a flipped bit', async () => {
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf('<body 33>'); at >= 0; at = bytes.indexOf('<body 33>', at + 1)) bytes[at]! ^= 1;
    writeFileSync(file, bytes);
    await expectRefusalAt(33n);
    await withStore(async ({ eventStore }) => {
      await expect(eventStore.readStream(streamOf(33))).rejects.toMatchObject({ position: 33n });
      expect(await eventStore.readStream(streamOf(34))).toHaveLength(RECORDS / 2);
      const appended = await eventStore.append(streamOf(34), RECORDS / 2 - 1, [
        { id: 'next', type: 't', body: Buffer.from('{}') },
      ]);
      expect(appended.position).toBe(BigInt(RECORDS + 1));
    });
  });

  test('names the first of two records that were swapped', async () => {
    await tamper(({ records }) => {
      const [ten, twenty] = [records.get(positionKey(10))!, records.get(positionKey(20))!];
      records.putSync(positionKey(10), twenty);
      records.putSync(positionKey(20), ten);
    });
    await expectRefusalAt(10n);
  });

  test('names a record that was taken out', async () => {
    await tamper(({ records }) => records.removeSync(positionKey(10)));
    await expect(openEmbedded({ dataDir })).rejects.toMatchObject({ name: 'CorruptLog', position: 10n });
  });

  test('names the record behind one that was edited and hashed anew', async () => {
    await tamper((log) => {
      const record = log.records.get(positionKey(10))!;
      record.write('edited', record.length - 10);
      sealRecord(record, 10, 4, chainHashAt(log, 9));
      log.records.putSync(positionKey(10), record);
    });
    await expectRefusalAt(11n);
  });

  test('is told by its indexes too', async () => {
    await tamper(({ ids }) => {
      for (const { key, value } of [...ids.getRange()])
        if (value.equals(positionKey(10))) ids.putSync(key, positionKey(11));
    });
    await expect(verifyEmbeddedLog(dataDir, () => undefined)).rejects.toMatchObject({ position: 10n });
    await withStore(({ eventStore }) =>
      expect(
        eventStore.append(streamOf(10), 'any', [{ id: 'id-10', type: 't', body: Buffer.from('{}') }]),
      ).rejects.toMatchObject({
        position: 11n,
      }),
    );
  });

  test('that was cut off is refused and left as it is, unless only free pages are lost', async () => {
    const whole = readFileSync(file);
    let refused = 0;
    for (let size = 1; size < whole.length; size += 3001) {
      writeFileSync(file, whole.subarray(0, size));
      try {
        expect(await withStore(({ eventStore }) => eventStore.readAll(START, RECORDS))).toHaveLength(RECORDS);
      } catch (error) {
        expect(error).toBeInstanceOf(CorruptLog);
        expect((error as CorruptLog).position > START).toBe(true);
        expect(statSync(file).size).toBe(size);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(whole.length / 3001 / 2);
  });
});
