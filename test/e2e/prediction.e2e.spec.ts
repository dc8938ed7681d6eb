import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment, Equity, Holdout } from '@annals/domain';
import { startStandalone, type Answer, type Standalone } from '@annals/scenarios';

const FILE = join(import.meta.dirname, '../data/cdnow-sample.txt');
const ONLINE_RETAIL = join(import.meta.dirname, '../data/online-retail.csv.br');
const FIT_UNTIL = '19970930';

/** Purchases of the first 300 customers of the CDNOW sample, until the end of the published fit; in the order of the days. */
const purchases = readFileSync(FILE, 'latin1')
  .split('\r\n')
  .map((line) => line.trim().split(/\s+/))
  .filter(([, customer, date]) => customer !== undefined && Number(customer) <= 300 && date! <= FIT_UNTIL)
  .map(([, customer, date, , dollars], i) => ({
    customer: `c${customer}`,
    orderId: `o${i}`,
    day: date!.replace(/(....)(..)/, '$1-$2-'),
    pence: Math.round(Number(dollars) * 100),
  }))
  .sort((a, b) => (a.day < b.day ? -1 : 1));

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

async function buyAll(all: typeof purchases): Promise<void> {
  for (const { customer, orderId, day, pence } of all) {
    const { status } = await shop.call(`/v1/customers/${customer}/purchases`, {
      orderId,
      lines: [{ sku: 'cd', qty: 1, unitPrice: pence }],
      total: { amountMinor: pence, currency: 'GBP' },
      occurredAt: `${day}T12:00:00Z`,
    });
    expect(status).toBe(201);
  }
}

/** Days close by themselves soon after a fact of a later day. */
async function fit(body: object = {}, path = '/v1/models'): Promise<Answer> {
  for (;;) {
    const answer = await shop.call(path, body);
    if (!['MODEL.NO_DAY_CLOSED', 'MODEL.DAY_NOT_CLOSED', 'READ.NOT_YET'].includes(String(answer.body['code'])))
      return answer;
  }
}

describe('predicted value', () => {
  it('is null while no model is in force, and a fit of too few is refused and recorded nowhere', async () => {
    await buyAll(purchases.slice(0, 40));
    expect(await fit()).toMatchObject({ status: 422, body: { code: 'FIT.TOO_FEW_CUSTOMERS' } });
    expect(await shop.call('/v1/models', { asOf: 'soon' })).toMatchObject({ status: 400 });
    expect(await shop.read(`/v1/customers/${purchases[0]!.customer}/value`)).toMatchObject({
      predicted: { clv12: null, reason: 'MODEL.NOT_FITTED', model: null },
    });
    const refused = await shop.annals('fit');
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('FIT.TOO_FEW_CUSTOMERS') });
    expect(refused.stdout).toContain('the rules by stage stand in');
    expect((await shop.call('/v1/events?types=ModelFitted')).body).toMatchObject({ events: [] });
  });

  it('can be tried without being recorded', async () => {
    await buyAll(purchases.slice(40));
    await fit({ asOf: '1997-09-25' }, '/v1/models/trials');
    const tried = await shop.annals('fit', '--as-of', '1997-09-25', '--dry-run', '--json');
    const { recorded, model } = JSON.parse(tried.stdout) as { recorded: boolean; model: { purchases: object } };
    expect({ code: tried.code, recorded }).toEqual({ code: 0, recorded: false });
    expect(model).toMatchObject({ asOf: '1997-09-25', dataHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(model.purchases).toMatchObject({
      standardErrors: { r: expect.any(Number) },
      convergence: { gradient: expect.any(Number) },
    });
    expect((await shop.call('/v1/events?types=ModelFitted')).body).toMatchObject({ events: [] });
    expect(await shop.call('/v1/models/trials', { asOf: 'soon' })).toMatchObject({ status: 400 });
  });

  it('follows from the model that was fitted to all buyers', async () => {
    const asOf = '1997-09-25';
    const fitted = await fit({ asOf });
    expect(fitted).toMatchObject({ status: 201, body: { duplicate: false } });
    expect(await fit({ asOf })).toMatchObject({ status: 200, body: { eventId: fitted.body['eventId'] } });
    const again = await shop.annals('fit', '--as-of', asOf);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(String(fitted.body['eventId'])) });
    expect(await shop.read('/v1/customers/c0001/value')).toMatchObject({
      predicted: {
        statistics: { x: 2 },
        pAlive: expect.any(Number),
        clv12: expect.any(Number),
        reason: null,
        model: { id: fitted.body['eventId'], asOf },
      },
    });
  });

  it('puts every buyer into a cell of the matrix, as of the newest month’s end', async () => {
    let value = await shop.read('/v1/customers/c0001/value');
    while (value['matrix'] === null) value = await shop.read('/v1/customers/c0001/value');
    expect(value['matrix']).toMatchObject({ asOf: '1997-08-31', belowZero: false, high: { x: expect.any(Number) } });
    const { matrix, buyers } = (await shop.read('/v1/reports/value')) as {
      matrix: Record<string, number>;
      buyers: number;
    };
    expect(Object.keys(matrix)).toEqual(['ABANDON', 'KEEP', 'MGC', 'MVC']);
    expect(Object.values(matrix).reduce((sum, count) => sum + count, 0)).toBe(buyers);
    let listed: unknown[] = [];
    while (listed.length < matrix['MVC']!)
      listed = (await shop.read('/v1/customers?cell=MVC&limit=500'))['customers'] as unknown[];
    expect(listed).toHaveLength(matrix['MVC']!);
  });
});

describe('a holdout', () => {
  const wish = 'calibrateUntil=1997-06-30&until=1997-09-25';

  it('compares what the first part tells with what came, from the read model and from the command line', async () => {
    const told = await shop.read(`/v1/reports/holdout?${wish}`);
    const { actual, expected, error, cumulative, buckets } = told as unknown as Holdout;
    expect(told).toMatchObject({ calibrateUntil: '1997-06-30', until: '1997-09-25', unitDays: 7 });
    expect(told).toMatchObject({ model: 'BG_NBD', because: null });
    expect(error).toBeCloseTo(expected / actual - 1, 12);
    expect(cumulative.at(-1)).toMatchObject({ actual });
    expect(buckets.reduce((sum, bucket) => sum + bucket.actual, 0)).toBe(actual);
    const later = purchases.filter(({ day }) => day > '1997-06-30' && day <= '1997-09-25');
    expect(actual).toBe(new Set(later.map(({ customer, day }) => customer + day)).size);
    const shown = await shop.annals('holdout', '--calibrate-until', '1997-06-30', '--until', '1997-09-25', '--json');
    expect(shown.code).toBe(0);
    expect(JSON.parse(shown.stdout)).toMatchObject({ actual, expected });
  });

  it('is refused with a code where there is nothing to tell, or the days are none', async () => {
    const status = async (query: string) => {
      const { status: code, body } = await shop.call(`/v1/reports/holdout?${query}`);
      return [code, body['code']];
    };
    expect(await status('calibrateUntil=1997-01-01&until=1997-09-25')).toEqual([422, 'FIT.TOO_FEW_CUSTOMERS']);
    expect(await status('calibrateUntil=1997-06-30&until=1997-06-30')).toEqual([422, 'HOLDOUT.EMPTY']);
    expect(await status('calibrateUntil=1997-06-30&until=2030-01-01')).toEqual([422, 'HOLDOUT.DAY_AHEAD']);
    for (const wrong of ['', 'until=1997-09-25', 'calibrateUntil=soon', `${wish}&x=1`, `${wish}&until=1997-09-26`])
      expect((await status(wrong))[0]).toBe(400);
    const refused = await shop.annals('holdout', '--calibrate-until', '1997-01-01');
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('FIT.TOO_FEW_CUSTOMERS') });
  });

  it('reads the published data', async () => {
    const file = ['cdnow', FILE, '--calibrate-until', '1997-09-30', '--until', '1998-06-30', '--decimals', '2'];
    const { code, stdout } = await shop.annals('holdout', ...file);
    expect(code).toBe(0);
    expect(stdout).toContain('1,882 came, 1,653.4 expected, -12.1 %');
    expect(stdout).toMatch(/7\+ +64 +407 +394\.1/);
    expect(stdout).toContain('by BG/NBD');
  });

  it('reads the published data where nobody can be seen to leave, by another model', async () => {
    const file = ['online-retail', ONLINE_RETAIL, '--time-zone', 'Europe/London'];
    const days = ['--calibrate-until', '2011-06-09', '--until', '2011-12-09'];
    const { code, stdout } = await shop.annals('holdout', ...file, ...days);
    expect(code).toBe(0);
    expect(stdout).toContain('by NBD, in which nobody leaves');
    expect(stdout).toContain('6,802 came, 6,163.1 expected, -9.4 %');
    expect(stdout).toMatch(/7\+ +138 +1,752 +1,344\.6/);
  });

  it('reads a file of facts, and names the line that is none', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'annals-facts-'));
    const facts = join(dir, 'facts.ndjson');
    const days = ['--calibrate-until', '1997-09-30', '--until', '1998-06-30'];
    const total = { amountMinor: 100, currency: 'GBP', fxToBase: '1' };
    const good = {
      ...{ type: 'PurchaseRecorded', customerId: 'c1', occurredAt: '1997-01-01T12:00:00.000Z' },
      data: { orderId: 'o1', lines: [{ sku: 'cd', qty: 1, unitPrice: 100 }], total },
    };
    writeFileSync(facts, `${JSON.stringify(good)}\n`);
    const few = await shop.annals('holdout', 'facts', facts, ...days, '--json');
    expect({ ...few, stdout: JSON.parse(few.stdout) as object }).toMatchObject({
      code: 1,
      stdout: { refused: { code: 'FIT.TOO_FEW_CUSTOMERS' } },
    });
    for (const [bad, code] of [
      ['{', 'LINE.NOT_JSON'],
      ['{"type":"PurchaseRecorded","data":{}}', 'FACT.INVALID'],
    ]) {
      writeFileSync(facts, `${JSON.stringify(good)}\n${bad!}\n`);
      const refused = await shop.annals('holdout', 'facts', facts, ...days);
      expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`line 2: ${code!}`) });
    }
    rmSync(dir, { recursive: true });
  });
});

describe('reports over everybody', () => {
  it('equity is mean × base, by tier and stage', async () => {
    const { customers, sum, mean, byStage } = (await shop.read('/v1/reports/equity')) as unknown as Equity;
    expect(customers).toBe(new Set(purchases.map(({ customer }) => customer)).size);
    expect(Math.round(mean! * customers)).toBe(sum);
    expect(Object.values(byStage).reduce((total, stage) => total + stage.sum, 0)).toBe(sum);
  });

  it('assessment has percentiles of profit, influence and potential', async () => {
    const { best, buyers } = (await shop.read('/v1/reports/assessment')) as unknown as {
      best: Assessment[];
      buyers: number;
    };
    expect(best[0]!.profit).toBeCloseTo(100 - 50 / buyers, 9);
    expect(best[0]).toMatchObject({ influence: 50, potential: expect.any(Number) });
  });
});

describe('calculators', () => {
  it('answer Example 3.1, and what the inputs say', async () => {
    const { status, body } = await shop.call('/v1/calculators/clv', {});
    expect({ status, value: (body['value'] as number).toFixed(2) }).toEqual({ status: 200, value: '3505.93' });
    const other = await shop.call('/v1/calculators/clv', { model: 'contribution', retention: 0.8 });
    expect((other.body['value'] as number).toFixed(2)).toBe('812.51');
  });

  it('answer CLV with brand switching, and refuse what is no matrix', async () => {
    const { body } = await shop.call('/v1/calculators/brand-switching', { lastBrand: 1 });
    expect((body['value'] as number).toFixed(2)).toBe('916.24');
    const wrong = await shop.call('/v1/calculators/brand-switching', { switching: [[0.5]] });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'SWITCHING.NOT_A_TRANSITION_MATRIX' } });
    expect(await shop.call('/v1/calculators/clv', { years: 0 })).toMatchObject({ status: 400 });
  });
});
