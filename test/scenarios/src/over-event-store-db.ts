import { openEventStoreDb } from '@annals/adapter-eventstoredb';
import { EventStoreDbSimulator } from '@annals/eventstoredb-simulator';
import type { FactLine } from '@annals/importers';
import { openWorld, type Fingerprints, type World } from './world.js';
import { factsOfYear } from './year.js';

/** Connections that break during the import, each after an append was stored and before it was answered. */
const LOST_CONNECTIONS = 5;
const APPENDS_BETWEEN = 40;

export interface OverEventStoreDb {
  readonly facts: number;
  readonly embedded: Fingerprints;
  readonly simulated: Fingerprints;
  readonly simulatedRebuilt: Fingerprints;
  readonly secondImport: { readonly accepted: number; readonly duplicate: number; readonly rejected: number };
  /** What is in the server's log: facts, insights and clock facts. */
  readonly stored: { readonly events: number; readonly ids: number };
}

/** The main path over EventStoreDB's wire, and over the embedded log, with the first customers of the real year. */
export async function overEventStoreDb(customers: number): Promise<OverEventStoreDb> {
  const facts = firstCustomers(await factsOfYear(), customers);
  const embedded = await inWorld(await openWorld(), facts);
  return { facts: facts.length, embedded: embedded.live, ...(await simulated(facts)) };
}

async function simulated(facts: readonly FactLine[]): Promise<Omit<OverEventStoreDb, 'facts' | 'embedded'>> {
  const simulator = await EventStoreDbSimulator.start();
  simulator.faults.onAppend('lose-connection', LOST_CONNECTIONS, APPENDS_BETWEEN);
  const server = openEventStoreDb({ connectionString: simulator.connectionString });
  const { live, rebuilt, again } = await inWorld(await openWorld({ log: server.eventStore }), facts);
  await server.close();
  const stored = simulator.appended;
  const ids = new Set(stored.map(({ metadata }) => Buffer.from(metadata).toString('utf8')));
  await simulator.close();
  return {
    simulated: live,
    simulatedRebuilt: rebuilt,
    secondImport: again,
    stored: { events: stored.length, ids: ids.size },
  };
}

async function inWorld(world: World, facts: readonly FactLine[]) {
  await world.import(facts);
  await world.settled();
  const live = await world.fingerprints();
  const rebuilt = await world.replayed();
  const { accepted, duplicate, rejected } = await world.import(facts);
  await world.close();
  return { live, rebuilt, again: { accepted, duplicate, rejected } };
}

function firstCustomers(facts: readonly FactLine[], most: number): FactLine[] {
  const customers = new Set<string>();
  return facts.filter(({ customerId }) => {
    if (customers.size < most) customers.add(customerId);
    return customers.has(customerId);
  });
}
