import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyOrder } from '@annals/scenarios';

const MAIN = join(import.meta.dirname, '../scenarios/dist/main.js');
const SEED = 20_111_209;

let found: AnyOrder;
beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, 'any-order', String(SEED)]);
  found = JSON.parse(stdout) as AnyOrder;
}, 900_000);

/** The real year, every customer, by hash. */
describe('the Online Retail year gives the same stage, level, RFM code and value of every customer', () => {
  it('folded live: 4,372 customers', () => {
    const customers = Object.fromEntries(
      Object.entries(found.live).map(([model, { customers: count }]) => [model, count]),
    );
    expect(customers).toEqual({ 'lifecycle@1': 4372, 'loyalty@1': 4372, 'value@1': 4372, 'directory@1': 4372 });
  });

  it('rebuilt from the log', () => expect(found.rebuilt).toEqual(found.live));

  it('imported in two halves, the second half first', () => expect(found.halves).toEqual(found.live));

  it(`folded from shuffled arrival (seed ${SEED})`, () => expect(found.shuffled).toEqual(found.live));

  it('rebuilt from the log of a shuffled arrival', () => expect(found.shuffledRebuilt).toEqual(found.live));

  it('a second import appends nothing', () => {
    expect(found.secondImport).toEqual({ accepted: 0, duplicate: found.facts, rejected: 0, appended: 0 });
  });
});
