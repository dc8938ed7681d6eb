import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EncodedRecord } from '@annals/contracts';
import { freePort, reportFault, startTcpProxy, withKafka, type TcpProxy } from '@annals/testing';
import { compareWithLog, FoldingConsumer, foldedUpTo } from './testing/folding-consumer.js';
import { ownBroker, type OwnBroker } from './testing/own-broker.js';
import { appendMixed } from './testing/publishing.js';
import { relayUntil } from './testing/relaying.js';
import { PARTITIONS, scratchKafka, type ScratchKafka } from './testing/scratch-kafka.js';

const RECORDS_A_FAULT = 100;
/** Short, since the test waits for what never answers. */
const REQUEST_TIMEOUT_MS = 3000;

/** What happens to the way to the broker, whatever the relay and the consumer are in the middle of. */
const FAULTS: readonly [string, (proxy: TcpProxy) => void, 'healed first' | 'healed after'][] = [
  ['all connections dropped, and new ones', (proxy) => proxy.cut(), 'healed first'],
  ['nothing goes through', (proxy) => proxy.stall(), 'healed first'],
  ['answers lost', (proxy) => proxy.stall('answers'), 'healed first'],
  ['open connections dead, new ones not', (proxy) => proxy.stallOpen(), 'healed after'],
  ['all connections dropped, and new ones', (proxy) => proxy.cut(), 'healed first'],
  ['requests held up', (proxy) => proxy.stall('requests'), 'healed first'],
];
const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

withKafka(() =>
  describe('a broker that is cut off', () => {
    let folder: string;
    let broker: OwnBroker;
    let proxy: TcpProxy;
    let scratch: ScratchKafka;
    let isOver = false;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'annals-broker-'));
      const port = await freePort();
      proxy = await startTcpProxy(port);
      broker = await ownBroker(join(folder, 'data'), `127.0.0.1:${port}`, proxy.port);
      scratch = await scratchKafka([`127.0.0.1:${proxy.port}`], { requestTimeoutMs: REQUEST_TIMEOUT_MS });
    });
    afterAll(async () => {
      isOver = true;
      proxy.heal();
      await scratch.close();
      await proxy.close();
      await broker.stop();
      await rm(folder, { recursive: true });
    });

    it('P3: loses nothing and doubles nothing, and all is delivered soon after it is there again', async () => {
      const { embedded, kafka } = scratch;
      const failures: unknown[] = [];
      const relaying = relayUntil(scratch, () => isOver, failures);
      const consumer = new FoldingConsumer(kafka.eventBus, embedded.readModels, 'cut-off');
      const log: EncodedRecord[] = await appendMixed(embedded.eventStore, RECORDS_A_FAULT);
      await foldedUpTo(embedded.readModels, PARTITIONS, log.at(-1)!.position);
      for (const [name, fault, healing] of FAULTS) {
        const failed = failures.length;
        const begun = performance.now();
        fault(proxy);
        log.push(...(await appendMixed(embedded.eventStore, RECORDS_A_FAULT)));
        // What the relay is in the middle of ends by itself: nothing waits for a broker for ever.
        while (failures.length === failed) await pause(20);
        const failedAfter = performance.now() - begun;
        log.push(...(await appendMixed(embedded.eventStore, RECORDS_A_FAULT)));
        if (healing === 'healed first') proxy.heal();
        const healed = performance.now();
        await foldedUpTo(embedded.readModels, PARTITIONS, log.at(-1)!.position);
        // What was held up in connections that are given up arrives now, behind later requests.
        proxy.heal();
        const foldedAfter = performance.now() - healed;
        process.stderr.write(`P3 ${name}: refused in ${ms(failedAfter)}, all folded ${ms(foldedAfter)} after it\n`);
      }
      isOver = true;
      await relaying;
      await consumer.stop();
      const verdict = await compareWithLog(embedded.readModels, log);
      process.stderr.write(`P3 ${JSON.stringify({ relay: failures.length, consumer: consumer.failures })}\n`);
      reportFault({
        id: 'P3',
        what: 'Kafka cut off (connections dropped, held up, answers lost), healed',
        n: `${log.length} records`,
        faults: FAULTS.length,
        lost: verdict.lost,
        duplicated: verdict.doubled,
        seed: 0,
      });
      expect(verdict).toEqual({ lost: 0, doubled: 0, disordered: 0 });
      expect(kafka.eventBus.health()).toEqual({ ok: true });
    }, 600_000);
  }),
);
