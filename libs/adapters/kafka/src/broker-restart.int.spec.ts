import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWithLog, FoldingConsumer, foldedUpTo } from './testing/folding-consumer.js';
import { ownBroker, type OwnBroker } from './testing/own-broker.js';
import { appendMixed } from './testing/publishing.js';
import { relayUntil } from './testing/relaying.js';
import { PARTITIONS, scratchKafka, type ScratchKafka } from './testing/scratch-kafka.js';
import { withKafka, reportFault } from '@annals/testing';

withKafka(() =>
  describe('a broker that is stopped and started again', () => {
    let folder: string;
    let broker: OwnBroker;
    let scratch: ScratchKafka;
    let done = false;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'annals-broker-'));
      broker = await ownBroker(join(folder, 'data'));
      scratch = await scratchKafka([broker.address]);
    });
    afterAll(async () => {
      done = true;
      await scratch.close();
      await broker.stop();
      await rm(folder, { recursive: true });
    });

    it('loses nothing and doubles nothing, and all is delivered soon after', async () => {
      const { embedded, kafka } = scratch;
      const relaying = relayUntil(scratch, () => done);
      const consumer = new FoldingConsumer(kafka.eventBus, embedded.readModels, 'restarted');
      const before = await appendMixed(embedded.eventStore, 200);
      await foldedUpTo(embedded.readModels, PARTITIONS, before.at(-1)!.position);
      await broker.stop();
      const during = await appendMixed(embedded.eventStore, 200);
      broker = await ownBroker(join(folder, 'data'), broker.address);
      const healed = performance.now();
      const after = await appendMixed(embedded.eventStore, 200);
      await foldedUpTo(embedded.readModels, PARTITIONS, after.at(-1)!.position);
      const seconds = (performance.now() - healed) / 1000;
      done = true;
      const { length: relayFailures } = await relaying;
      expect(kafka.eventBus.health()).toEqual({ ok: true });
      await consumer.stop();
      const log = [...before, ...during, ...after];
      const verdict = await compareWithLog(embedded.readModels, log);
      const figures = { relayFailures, failures: consumer.failures, seconds };
      process.stderr.write(`P3 broker restart ${JSON.stringify(figures)}\n`);
      reportFault({
        id: 'P3',
        what: 'Kafka stopped and started again',
        n: `${log.length} records`,
        faults: 1,
        lost: verdict.lost,
        duplicated: verdict.doubled,
        seed: 0,
      });
      expect(verdict).toEqual({ lost: 0, doubled: 0, disordered: 0 });
    });
  }),
);
