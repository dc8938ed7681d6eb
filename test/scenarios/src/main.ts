import { anyOrder } from './any-order.js';
import { overEventStoreDb } from './over-event-store-db.js';

const SCENARIOS: Record<string, (argument: number) => Promise<unknown>> = {
  'any-order': anyOrder,
  'over-event-store-db': overEventStoreDb,
};

/** `node dist/main.js SCENARIO NUMBER`: runs a scenario outside of the test runner, whose sandbox slows it tenfold, and prints what it found. */
const [name, argument] = process.argv.slice(2);
const scenario = SCENARIOS[name ?? ''];
if (scenario === undefined) throw new Error(`no scenario is called ${name}`);
process.stdout.write(JSON.stringify(await scenario(Number(argument))));
