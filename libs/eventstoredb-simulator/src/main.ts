import { EventStoreDbSimulator } from './simulator.js';

/**
 * `node dist/main.js`: the simulator as a process of its own, since the sandbox of a test runner slows it tenfold. Says
 * its connection string, and ends with its input, so that it outlives nobody who started it.
 */
const simulator = await EventStoreDbSimulator.start();
process.stdin.resume().once('end', () => void simulator.close());
process.stdout.write(`${simulator.connectionString}\n`);
