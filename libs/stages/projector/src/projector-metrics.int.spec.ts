import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { lifecycleProjection } from '@annals/domain';
import { ownMetrics } from '@annals/platform';
import { measureLag } from './projector-metrics.js';
import { Projector } from './session.js';
import type { AnyProjection } from '@annals/read-models';
import { dayClosed, openWorkshop, purchase, type Workshop } from './testing/workshop.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

/** What a gauge tells of the only partition. */
async function told(name: string): Promise<number | undefined> {
  const metrics = (await ownMetrics()) as { name: string; values: { value: number }[] }[];
  return metrics.find((metric) => metric.name === name)?.values[0]?.value;
}

it('the gauges of lag tell what is not folded, and ask the log for its head once a scrape', async () => {
  const { eventStore } = shop.adapters;
  const clock = { now: () => 5000 };
  const projections = [lifecycleProjection as unknown as AnyProjection];
  const projector = new Projector({ projections, ...shop.adapters, clock });
  measureLag(projector, eventStore, clock);
  await shop.append([purchase('c-1', '2024-01-01')]);
  const stop = new AbortController();
  await projector.session(stop.signal, () => stop.abort());
  await shop.append([purchase('c-1', '2024-01-02'), dayClosed('2024-01-02')]);
  const folded = projector.partitions[0]!.position;
  const head = await eventStore.head();
  const asked = jest.spyOn(eventStore, 'head');
  expect(await told('annals_projector_lag_positions')).toBe(Number(head - folded));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await told('annals_projector_lag_seconds')).toBe(5);
});
