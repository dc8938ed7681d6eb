import { beforeAll, describe, expect, it } from '@jest/globals';
import { modelOf } from '@annals/contracts';
import { projections, type ProjectionName } from '@annals/domain';
import { runScenario, type Scenarios } from '@annals/scenarios';

const SEED = 20_111_209;

let found: Scenarios['any-order'];
beforeAll(async () => {
  found = await runScenario('any-order', SEED);
}, 1_800_000);

/** By model, as what is found is. */
const expecting = (counts: Partial<Record<ProjectionName, number>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [modelOf(projections[name as ProjectionName]), count]),
  );

/** The real year, every customer, by hash. */
describe('the Online Retail year gives the same stage, level, RFM code and value of every customer', () => {
  it('folded live: 4,372 customers', () => {
    const customers = Object.fromEntries(
      Object.entries(found.live).map(([model, { customers: count }]) => [model, count]),
    );
    expect(customers).toMatchObject(
      expecting({
        lifecycle: 4372,
        loyalty: 4372,
        value: 4372,
        behaviour: 4372,
        contacts: 4372,
        account: 4372,
        directory: 4372,
      }),
    );
    // Who only gave back what was bought before the year has no purchase, and nothing to care for or to ask about.
    expect(customers).toMatchObject(
      expecting({ opportunities: 4339, satisfaction: 4339, care: 4339, points: 0, complaints: 0 }),
    );
  });

  it('rebuilt from the log', () => expect(found.rebuilt).toEqual(found.live));

  it('imported in two halves, the second half first', () => expect(found.halves).toEqual(found.live));

  it(`folded from shuffled arrival (seed ${SEED})`, () => expect(found.shuffled).toEqual(found.live));

  it('rebuilt from the log of a shuffled arrival', () => expect(found.shuffledRebuilt).toEqual(found.live));

  it('a second import appends nothing', () => {
    expect(found.secondImport).toEqual({ accepted: 0, duplicate: found.facts, rejected: 0, appended: 0 });
  });
});
