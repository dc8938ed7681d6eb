import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EncodedRecord } from '@annals/contracts';
import type { Delivery } from '@annals/ports';
import { compareWithLog, FoldingConsumer, foldedUpTo } from '../testing/folding-consumer.js';
import { appendMixed } from '../testing/publishing.js';
import { PARTITIONS, scratchKafka, type ScratchKafka } from '../testing/scratch-kafka.js';
import { withKafka, reportFault } from '@annals/testing';

const ROUNDS = 8;
const RECORDS_A_ROUND = 300;
const SEED = 20240101;

/** Small and repeatable; printed with the result. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

withKafka(() =>
  describe('consumers of a group', () => {
    let scratch: ScratchKafka;
    let zombie: FoldingConsumer;
    let heir: FoldingConsumer;
    beforeEach(async () => {
      scratch = await scratchKafka();
    });
    afterEach(() => scratch.close());

    it('come and go while the log grows: nothing is lost, doubled or out of order', async () => {
      const { kafka, embedded } = scratch;
      const random = randomFrom(SEED);
      const start = () => new FoldingConsumer(scratch.open().eventBus, embedded.readModels, 'folding');
      const everyone: FoldingConsumer[] = [];
      const running: FoldingConsumer[] = [];
      const join = () => {
        const consumer = start();
        everyone.push(consumer);
        running.push(consumer);
      };
      const log: EncodedRecord[] = [];
      join();
      for (let round = 0; round < ROUNDS; round++) {
        const leaving = running.length > 1 && random(2) === 0 ? running.splice(random(running.length), 1) : [];
        if (running.length < 3) join();
        const records = await appendMixed(embedded.eventStore, RECORDS_A_ROUND);
        const published = kafka.eventBus.publish(records);
        await Promise.all([published, ...leaving.map((consumer) => consumer.stop())]);
        log.push(...records);
        if (random(2) === 0)
          await foldedUpTo(embedded.readModels, PARTITIONS, records[random(records.length)]!.position);
      }
      await foldedUpTo(embedded.readModels, PARTITIONS, log.at(-1)!.position);
      await Promise.all(running.map((consumer) => consumer.stop()));
      const verdict = await compareWithLog(embedded.readModels, log);
      const fenced = everyone.reduce((sum, each) => sum + each.fenced, 0);
      const failures = everyone.flatMap((each) => each.failures);
      process.stderr.write(`P9 ${JSON.stringify({ fenced, failures })}\n`);
      reportFault({
        id: 'P9',
        what: 'consumers of a group come and go',
        n: `${log.length} records`,
        faults: everyone.length,
        lost: verdict.lost,
        duplicated: verdict.doubled,
        seed: SEED,
      });
      expect(verdict).toEqual({ lost: 0, doubled: 0, disordered: 0 });
    });

    it('a consumer that lost its partition while it folded is fenced, and the one that took it over goes on', async () => {
      const { kafka, embedded } = scratch;
      const log = await appendMixed(embedded.eventStore, 200);
      await kafka.eventBus.publish(log);
      // The last partition is the one that a newcomer gets.
      const moving = PARTITIONS - 1;
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const held = new Promise<void>((reached) => {
        const hold = async ({ partition }: Delivery) => {
          if (partition !== moving) return;
          reached();
          await released;
        };
        zombie = new FoldingConsumer(scratch.open().eventBus, embedded.readModels, 'folding', hold);
      });
      await held;
      const tookOver = new Promise<void>((reached) => {
        const note = async ({ partition }: Delivery) => void (partition === moving && reached());
        heir = new FoldingConsumer(scratch.open().eventBus, embedded.readModels, 'folding', note);
      });
      await tookOver;
      release();
      await foldedUpTo(embedded.readModels, PARTITIONS, log.at(-1)!.position);
      await Promise.all([zombie.stop(), heir.stop()]);
      expect(zombie.fenced).toBe(1);
      expect(await compareWithLog(embedded.readModels, log)).toEqual({ lost: 0, doubled: 0, disordered: 0 });
    });
  }),
);
