import { anyOrder } from './any-order.js';
import { asOfYear } from './as-of-year.js';
import { overEventStoreDb } from './over-event-store-db.js';

const SCENARIOS: Record<string, (...given: string[]) => Promise<unknown>> = {
  'any-order': (seed) => anyOrder(Number(seed)),
  'as-of-year': (dataDir, everyDays) => asOfYear(dataDir!, Number(everyDays)),
  'over-event-store-db': (seed) => overEventStoreDb(Number(seed)),
};

/** `node dist/main.js SCENARIO …`: runs a scenario outside of the test runner, whose sandbox slows it tenfold, and prints what it found. */
const [name, ...given] = process.argv.slice(2);
const scenario = SCENARIOS[name ?? ''];
if (scenario === undefined) throw new Error(`no scenario is called ${name}`);
process.stdout.write(JSON.stringify(await scenario(...given)));
