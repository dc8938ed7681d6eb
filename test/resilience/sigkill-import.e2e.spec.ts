import { describe, expect, it } from '@jest/globals';
import { runScenario } from '@annals/scenarios';
import { reportFault } from '@annals/testing';

const KILLS = 20;
const SEED = 372;

describe(`D1: SIGKILL at ${KILLS} random points of the import (seed ${SEED})`, () => {
  it('ends where an undisturbed import ends, and nothing acknowledged is lost', async () => {
    const { facts, kills, lost, stored, repeated, killed, calm } = await runScenario('killed-import', KILLS, SEED);
    reportFault({
      id: 'D1',
      what: 'standalone killed (SIGKILL) in the import and the folding',
      n: `${facts} facts`,
      faults: kills,
      lost,
      duplicated: repeated,
      seed: SEED,
    });
    expect(kills).toBeGreaterThan(KILLS / 2);
    expect({ lost, stored, repeated }).toEqual({ lost: 0, stored: facts, repeated: 0 });
    expect(killed).toEqual(calm);
  }, 1_800_000);
});
