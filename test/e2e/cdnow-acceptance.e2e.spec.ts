import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logLikelihoodOf, spendLogLikelihoodOf } from '@annals/analytics';
import { DEFAULT_TENANT, modelOf, type Standing } from '@annals/contracts';
import { addStatistics, fitModel, newStatistics, valueProjection, type ValueDoc } from '@annals/domain';
import { cdnow } from '@annals/importers';
import { parseDay } from '@annals/kernel';
import { historyPolicy, openWorld, type World } from '@annals/scenarios';

const file = (name: string) => join(import.meta.dirname, '../data', name);
const CUTOFF = parseDay('1997-09-30')!;
const { prediction } = historyPolicy;
/** The published statistics count weeks to two decimals. */
const policy = { ...historyPolicy, prediction: { ...prediction, decimals: 2 } };

interface Row {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  /** Dollars, to cents. */
  readonly mean: number;
}

/** By master id: of who bought on one day only, T alone. */
const summary = new Map(
  readFileSync(file('cdnow-summary.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): [string, Row] => {
      const [id, ...rest] = line.split(' ');
      const [x, tx, T, mean] = rest.length === 1 ? [0, 0, Number(rest[0]), 0] : rest.map(Number);
      return [id!, { x: x!, tx: tx!, T: T!, mean: mean! }];
    }),
);

/** Of the published summary of 2,357 rows, by number in the sample, as the Python package "lifetimes" redistributes it. */
const PUBLISHED: readonly (readonly [number, number, number, number, number])[] = [
  [1992, 1, 16.71, 28.86, 13.97],
  [2005, 3, 15.86, 28.71, 62.95],
  [2024, 7, 24.29, 28.71, 16.6],
  [2058, 1, 25.43, 28.57, 122.37],
  [2098, 4, 11.14, 28.29, 77.06],
  [2119, 1, 4.29, 28.29, 176.86],
  [2123, 6, 12.43, 28.14, 37.81],
  [2163, 8, 27.57, 28, 51.97],
  [2220, 9, 25.29, 27.71, 15.81],
  [2221, 3, 20.14, 27.71, 125.6],
  [2285, 6, 13.29, 27.29, 41.79],
  [2290, 1, 15.86, 27.29, 29.33],
  [2293, 2, 15.43, 27.29, 22.15],
  [2294, 6, 21.14, 27.29, 34.67],
  [2303, 7, 23.43, 27.14, 38.57],
  [2313, 5, 18, 27.14, 20.68],
  [2329, 0, 0, 27, 0],
  [2332, 5, 13, 27, 146.96],
  [2348, 7, 24.14, 27, 16.36],
  [2354, 5, 24.29, 27, 44.93],
  [2356, 4, 26.57, 27, 33.32],
  [2357, 0, 0, 27, 0],
];

let world: World;
const rows = newStatistics();
beforeAll(async () => {
  world = await openWorld({ policy });
  const { facts } = await cdnow(file('cdnow-sample.txt'));
  expect(await world.import(facts)).toMatchObject({ accepted: 9_276, duplicate: 0, rejected: 0 });
  await world.settled();
  for await (const page of world.adapters.readModels.scan<Standing<ValueDoc>>(modelOf(valueProjection), DEFAULT_TENANT))
    for (const { id, document } of page)
      addStatistics(rows, id, document.doc.history.orders, CUTOFF, policy.prediction);
});
afterAll(() => world.close());

const told = (): Map<string, Row> =>
  new Map(
    rows.customers.map((id, i) => {
      const { x, tx, T, m } = rows;
      return [id, { x: x[i]!, tx: tx[i]!, T: T[i]!, mean: Math.round(m[i]!) / 100 }];
    }),
  );

describe('CDNOW, imported as any history is and folded by the value projection', () => {
  it('has x, tₓ, T and mean spend of all 2,357 customers: 0 mismatches', () => {
    const found = told();
    const mismatches = [...summary].filter(([id, row]) => JSON.stringify(found.get(id)) !== JSON.stringify(row));
    expect({ customers: found.size, mismatches }).toEqual({ customers: 2_357, mismatches: [] });
    expect(rows.x.reduce((sum, x) => sum + x, 0)).toBe(2_457);
    expect(rows.x.filter((x) => x === 0)).toHaveLength(1_411);
  });

  it('has the rows of the published summary', () => {
    const inOrderOfSample = [...summary.keys()].map((id) => told().get(id)!);
    for (const [number, x, tx, T, mean] of PUBLISHED)
      expect([number, inOrderOfSample[number - 1]]).toEqual([number, { x, tx, T, mean }]);
  });

  it('gives LL −9582.426831182353 and −4055.924712730 at the published parameters, to 1e−6', () => {
    const people = [...told().values()];
    const bgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const purchases = people.reduce((sum, row) => sum + logLikelihoodOf(bgNbd, row), 0);
    expect(Math.abs(purchases + 9582.426831182353)).toBeLessThan(1e-6);
    const gammaGamma = { p: 6.25, q: 3.74, gamma: 15.44 };
    const spenders = people.filter(({ x, mean }) => x > 0 && mean > 0);
    const spend = spenders.reduce((sum, { x, mean }) => sum + spendLogLikelihoodOf(gammaGamma, { x, m: mean }), 0);
    expect(spenders).toHaveLength(946);
    expect(Math.abs(spend + 4055.92471273)).toBeLessThan(1e-6);
  });

  it('fits to r .242593, α 4.413532, a .792885, b 2.425750, to 1e−4', () => {
    const fit = fitModel(rows, CUTOFF, policy);
    if (!fit.ok) throw new Error(fit.error.code);
    const { purchases, spend } = fit.value.model;
    const off = (wanted: Readonly<Record<string, number>>, found: Readonly<Record<string, unknown>>) =>
      Math.max(...Object.entries(wanted).map(([name, value]) => Math.abs(value - Number(found[name]))));
    expect(off({ r: 0.242593, alpha: 4.413532, a: 0.792885, b: 2.42575 }, purchases)).toBeLessThan(1e-4);
    // Spend is fitted to exact means; the published one to means of whole cents.
    expect(off({ p: 6.2488, q: 3.74459 }, spend!)).toBeLessThan(1e-3);
  });
});
