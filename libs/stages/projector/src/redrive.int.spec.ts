import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { modelOf, parkedModelOf } from '@annals/contracts';
import { lifecycleProjection } from '@annals/domain';
import { foldedUpTo, RedriveRequests, StageLoop } from '@annals/platform';
import type { AnyProjection } from '@annals/read-models';
import { Projector } from './session.js';
import { openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const lifecycle = lifecycleProjection as unknown as AnyProjection;
let healed = new Set<string>();

/** Rules that stumble over the second order of everybody who is not healed. */
const stumbling: AnyProjection = {
  ...lifecycle,
  evolve: (doc, fact, context) => {
    const { orderId = '' } = fact.event.data as { orderId?: string };
    if (/^bad\w*-2$/.test(orderId) && !healed.has(orderId.split('-')[0]!)) throw new RangeError('cannot fold this');
    return lifecycle.evolve(doc, fact, context);
  },
};
const facts = ['badA', 'badB', 'good'].flatMap((customer) =>
  [1, 2, 3].map((n) => purchase(customer, `2024-01-0${n}`, `${customer}-${n}`)),
);

let shop: Workshop;
let loop: StageLoop;
beforeEach(async () => {
  healed = new Set();
  shop = await openWorkshop();
  const projector = new Projector({ projections: [stumbling], ...shop.adapters, clock: { now: () => 0 } });
  loop = new StageLoop({ name: 'projector', session: projector.session, onFailure: () => undefined });
  loop.start();
  await shop.append(facts);
  const folded = async () =>
    foldedUpTo(shop.adapters.readModels, async () => modelOf(lifecycle), await shop.adapters.eventStore.head(), never);
  await folded();
  for (const customer of ['badA', 'badB']) while (!(await isParked(customer))) await pause(5);
});
afterEach(async () => {
  await loop.stop();
  await shop.close();
});
const never = new AbortController().signal;

const isParked = async (customer: string): Promise<boolean> =>
  (await shop.adapters.readModels.get(parkedModelOf(lifecycle), TENANT, customer)) !== undefined;
/** Waits until it is stored, with what follows from it. */
async function released(customer: string): Promise<void> {
  while (await isParked(customer)) await pause(5);
}

const calmStanding = async (customer: string) => {
  const calm = await openWorkshop();
  await calm.append(facts);
  await calm.deliver(await calm.engine([lifecycle]), 100);
  const standing = await calm.standing(lifecycle, customer);
  await calm.close();
  return standing;
};

it('a running projector tries whom it is asked to, though nothing comes, restores the order, and disturbs nobody', async () => {
  const good = await shop.standing(lifecycle, 'good');
  healed.add('badA').add('badB');
  await new RedriveRequests(shop.adapters.readModels).ask(TENANT, 'badA');
  await released('badA');
  expect(await shop.standing(lifecycle, 'badA')).toEqual(await calmStanding('badA'));
  // Who was not asked for stays, healed or not.
  expect(await isParked('badB')).toBe(true);
  expect(await shop.standing(lifecycle, 'good')).toEqual(good);
  const told = (await shop.insights('lifecycle', 'badA')).map(({ id }) => id);
  expect(new Set(told).size).toBe(told.length);

  await shop.append([purchase('badA', '2024-01-04', 'badA-4')]);
  await new RedriveRequests(shop.adapters.readModels).ask(TENANT, 'badB');
  await released('badB');
  expect(await shop.standing(lifecycle, 'badB')).toEqual(await calmStanding('badB'));
});

it('many who ask at the same time are all heard, and who cannot be folded stays, with one attempt more', async () => {
  healed.add('badB');
  const requests = () => new RedriveRequests(shop.adapters.readModels);
  await Promise.all(['badA', 'nobody', 'badB', 'good'].map((customer) => requests().ask(TENANT, customer)));
  await released('badB');
  expect(await shop.standing(lifecycle, 'badB')).toEqual(await calmStanding('badB'));
  healed.add('badA');
  await requests().ask(TENANT, 'badA');
  await released('badA');
  expect(await shop.standing(lifecycle, 'badA')).toEqual(await calmStanding('badA'));
});

it('a request of another tenant is not one for the customer of the same id', async () => {
  healed.add('badA').add('badB');
  const requests = new RedriveRequests(shop.adapters.readModels);
  await requests.ask('other', 'badA');
  await requests.ask(TENANT, 'badB');
  await released('badB');
  expect(await isParked('badA')).toBe(true);
});
