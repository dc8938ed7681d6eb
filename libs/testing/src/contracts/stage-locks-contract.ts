import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StageTaken, type StageLocks } from '@annals/ports';

/** Two who share a place, as two processes do. */
export interface LocksSubject {
  readonly one: StageLocks;
  readonly other: StageLocks;
  close(): Promise<void>;
}

/** The contract of {@link StageLocks}. */
export function stageLocksContract(name: string, open: () => Promise<LocksSubject>): void {
  describe(`${name} as stage locks`, () => {
    let subject: LocksSubject;
    let one: StageLocks;
    let other: StageLocks;
    beforeEach(async () => {
      subject = await open();
      ({ one, other } = subject);
    });
    afterEach(() => subject.close());

    test('refuse a stage that is taken, and name it', async () => {
      const lease = await one.acquire('relay');
      for (const locks of [one, other]) {
        const refused = locks.acquire('relay');
        await expect(refused).rejects.toBeInstanceOf(StageTaken);
        await expect(refused).rejects.toMatchObject({ stage: 'relay', message: expect.stringContaining('relay') });
      }
      await lease.release();
    });

    test('give a stage again once it is released', async () => {
      const first = await one.acquire('relay');
      await first.release();
      const second = await other.acquire('relay');
      await first.release();
      await expect(one.acquire('relay')).rejects.toBeInstanceOf(StageTaken);
      await second.release();
      await (await one.acquire('relay')).release();
    });

    test('tell nobody that a lease is lost who holds or has released it', async () => {
      const lease = await one.acquire('relay');
      expect(lease.lost.aborted).toBe(false);
      await lease.release();
      expect(lease.lost.aborted).toBe(false);
    });

    test('give a stage to one of many who ask at once', async () => {
      const asked = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).acquire('relay')),
      );
      const leases = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      expect(leases).toHaveLength(1);
      await leases[0]!.release();
    });

    test('keep stages apart, whatever their names', async () => {
      const names = ['relay', 'relay2', 'projector-lifecycle@1', 'a/b', 'a', '..', '../relay'];
      const leases = await Promise.all(names.map((stage) => one.acquire(stage)));
      for (const stage of names) await expect(other.acquire(stage)).rejects.toBeInstanceOf(StageTaken);
      await Promise.all(leases.map((lease) => lease.release()));
    });
  });
}
