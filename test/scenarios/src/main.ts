import { anyOrder } from './any-order.js';

/** `node dist/main.js any-order SEED`: runs a scenario outside of the test runner, whose sandbox slows it tenfold, and prints what it found. */
const [scenario, seed] = process.argv.slice(2);
if (scenario !== 'any-order') throw new Error(`no scenario is called ${scenario}`);
process.stdout.write(JSON.stringify(await anyOrder(Number(seed))));
