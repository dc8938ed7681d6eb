import { anyOrder } from './any-order.js';
import { asOfYear } from './as-of-year.js';
import { killedImport } from './killed-import.js';
import { overEventStoreDb } from './over-event-store-db.js';
import type { Scenarios } from './run-scenario.js';
import { sliceOfYear } from './slice.js';

const SCENARIOS: { [Name in keyof Scenarios]: (...given: string[]) => Promise<Scenarios[Name]> } = {
  'any-order': (seed) => anyOrder(Number(seed)),
  'as-of-year': (dataDir, everyDays) => asOfYear(dataDir!, Number(everyDays)),
  'killed-import': (kills, seed) => killedImport(Number(kills), Number(seed)),
  'over-event-store-db': (customers) => overEventStoreDb(Number(customers)),
  slice: (lastDigit) => sliceOfYear(Number(lastDigit)),
};

/** `node dist/main.js SCENARIO …` runs a scenario, and prints what it found as JSON. */
const [name, ...given] = process.argv.slice(2);
const scenario = SCENARIOS[name as keyof Scenarios];
if (scenario === undefined) throw new Error(`no scenario is called ${name}`);
process.stdout.write(JSON.stringify(await scenario(...given)));
