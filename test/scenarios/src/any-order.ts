import type { FactLine } from '@annals/importers';
import { shuffled } from './shuffled.js';
import { openWorld, type Fingerprints } from './world.js';
import { factsOfYear } from './year.js';

/** What each way gave, by read model. */
export interface AnyOrder {
  readonly facts: number;
  readonly live: Fingerprints;
  readonly rebuilt: Fingerprints;
  readonly secondImport: {
    readonly accepted: number;
    readonly duplicate: number;
    readonly rejected: number;
    readonly appended: number;
  };
  readonly halves: Fingerprints;
  readonly shuffled: Fingerprints;
  readonly shuffledRebuilt: Fingerprints;
}

/** Folds the real year in every way that must not matter. */
export async function anyOrder(seed: number): Promise<AnyOrder> {
  const facts = await factsOfYear();
  return {
    facts: facts.length,
    ...(await inOrder(facts)),
    halves: await secondHalfFirst(facts),
    ...(await inAnyOrder(facts, seed)),
  };
}

async function inOrder(facts: readonly FactLine[]): Promise<Pick<AnyOrder, 'live' | 'rebuilt' | 'secondImport'>> {
  const world = await openWorld();
  await world.import(facts);
  await world.settled();
  const live = await world.fingerprints();
  const rebuilt = await world.replayed();
  const head = await world.adapters.eventStore.head();
  const { accepted, duplicate, rejected } = await world.import(facts);
  const appended = Number((await world.adapters.eventStore.head()) - head);
  await world.close();
  return { live, rebuilt, secondImport: { accepted, duplicate, rejected, appended } };
}

async function secondHalfFirst(facts: readonly FactLine[]): Promise<Fingerprints> {
  const world = await openWorld();
  const middle = Math.floor(facts.length / 2);
  await world.import(facts.slice(middle));
  await world.settled();
  await world.import(facts.slice(0, middle));
  await world.settled();
  const found = await world.fingerprints();
  await world.close();
  return found;
}

async function inAnyOrder(
  facts: readonly FactLine[],
  seed: number,
): Promise<Pick<AnyOrder, 'shuffled' | 'shuffledRebuilt'>> {
  const world = await openWorld();
  await world.import(shuffled(facts, seed));
  await world.settled();
  const found = { shuffled: await world.fingerprints(), shuffledRebuilt: await world.replayed() };
  await world.close();
  return found;
}
