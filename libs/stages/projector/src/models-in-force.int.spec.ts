import { afterEach, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '@annals/contracts';
import { careProjections, type ClockFact, type ModelFitted } from '@annals/domain';
import { calendarOf, formatDay, parseDay } from '@annals/kernel';
import { modelFingerprint } from './fingerprint.js';
import type { AnyProjection } from '@annals/read-models';
import { dayClosed, fact, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const churn = careProjections.churn as unknown as AnyProjection;
const FIRST = parseDay('2024-01-01')!;

/** Fitted to days until `asOf`, as the clock records it: at the first instant of the next day. */
function modelFitted(asOf: string, alpha = 4.414): NewEvent<ClockFact> {
  const data: ModelFitted['data'] = {
    ...{ asOf, policyVersion: 1, unitDays: 7, decimals: null, customers: 300, repeaters: 60 },
    purchases: { r: 0.243, alpha, a: 0.793, b: 2.426, logLikelihood: -1 },
    ...{ spend: null, spendRefusal: 'FIT.NOT_IDENTIFIED', dataHash: '0'.repeat(64) },
  };
  const id = `00000000-0000-5000-8000-${asOf.replaceAll('-', '').padStart(12, '0')}`;
  const occurredAt = calendarOf('Asia/Shanghai').startOf(parseDay(asOf)! + 1);
  return {
    ...{ id, tenant: TENANT, occurredAt, recordedAt: 0, sourceSeq: 1, actor: 'clock', correlationId: id },
    event: { type: 'ModelFitted', data },
  };
}

/** Nine customers who buy now and then over a year, some of them complain; in order of time. */
function facts(): NewEvent[] {
  const made: NewEvent[] = [];
  for (let customer = 0; customer < 9; customer++) {
    for (let nth = 0, day = customer * 7; day < 360; nth++, day += 11 * customer + 17 + 13 * (nth % 5))
      made.push(purchase(`c${customer}`, formatDay(FIRST + day), `o${customer}-${nth}`, 1000 * (1 + (nth % 3))));
    const complaint = { complaintId: `k${customer}`, category: 'LATE', severity: 2 } as const;
    if (customer % 2 === 0)
      made.push(fact(`c${customer}`, formatDay(FIRST + 50 * customer), { type: 'ComplaintReceived', data: complaint }));
  }
  return made.sort((a, b) => a.occurredAt - b.occurredAt);
}

const open: Workshop[] = [];
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close();
});

async function folded(log: readonly NewEvent[], size = 1_000): Promise<Workshop> {
  const shop = await openWorkshop();
  open.push(shop);
  await shop.append(log);
  await shop.deliver(await shop.engine([churn]), size);
  return shop;
}
const hashOf = async (shop: Workshop) => (await modelFingerprint(shop.adapters.readModels, churn, TENANT)).sha256;
const before = (day: string) => facts().filter(({ occurredAt }) => occurredAt < modelFitted(day).occurredAt);
const after = (day: string) => facts().filter(({ occurredAt }) => occurredAt >= modelFitted(day).occurredAt);
const END = dayClosed('2025-09-30');

describe('a model that comes into force', () => {
  const [half, late] = ['2024-06-30', '2024-10-31'];
  const log = [...before(half), dayClosed(half), modelFitted(half), ...after(half), END];

  it('gives the same documents as one that was known from the start, and others than none', async () => {
    const expected = await hashOf(await folded([modelFitted(half), ...facts(), END]));
    expect(await hashOf(await folded(log))).toBe(expected);
    expect(await hashOf(await folded(log, 1))).toBe(expected);
    expect(await hashOf(await folded([...facts(), END]))).not.toBe(expected);
  });

  it('gives the same when facts had come past its day already, in whatever order', async () => {
    const expected = await hashOf(await folded([modelFitted(half), modelFitted(late, 30), ...facts(), END]));
    const told = [...facts(), dayClosed('2024-11-30'), modelFitted(late, 30), modelFitted(half), END];
    expect(await hashOf(await folded(told))).toBe(expected);
    expect(await hashOf(await folded(told, 3))).toBe(expected);
    const reversed = [...facts()].reverse();
    const shuffled = [...reversed.slice(20), modelFitted(half), ...reversed.slice(0, 20), modelFitted(late, 30), END];
    expect(await hashOf(await folded(shuffled))).toBe(expected);
  });

  it.each([1, 1_000])('tells whose band it changes with itself as the cause, in deliveries of %d', async (size) => {
    const shop = await folded(log, size);
    const cause = modelFitted(half).id;
    const customers = Array.from({ length: 9 }, (_, i) => `c${i}`);
    const told = (await Promise.all(customers.map((each) => shop.insights('churn', each)))).flat();
    const byModel = told.filter(({ receipt }) => receipt.causes.includes(cause));
    expect(byModel.length).toBeGreaterThan(0);
    for (const { receipt } of byModel) expect(receipt.inputs).toMatchObject({ goneBy: 'MODEL', model: cause });
    for (const customer of customers) {
      const standing = await shop.standing(churn, customer);
      const newest = (await shop.insights('churn', customer)).at(-1);
      expect(newest?.receipt.after ?? { churnBand: null }).toEqual(churn.category(standing!.doc));
    }
  });
});
