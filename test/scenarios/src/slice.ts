import type { FactLine } from '@annals/importers';
import { openWorld, type Fingerprints } from './world.js';
import { factsOfYear } from './year.js';

/** Whole histories of some customers of a shop's year. */
export interface Slice {
  readonly facts: readonly FactLine[];
  /** What one undisturbed process makes of them. */
  readonly expected: Fingerprints;
}

/** Of the customers of the real year whose id ends in a digit: a tenth of them. */
export async function sliceOfYear(lastDigit: number): Promise<Slice> {
  const facts = (await factsOfYear()).filter(({ customerId }) => customerId.endsWith(String(lastDigit)));
  const world = await openWorld();
  await world.import(facts);
  await world.settled();
  const expected = await world.fingerprints();
  await world.close();
  return { facts, expected };
}
