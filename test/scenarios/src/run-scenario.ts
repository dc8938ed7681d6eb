import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AnyOrder } from './any-order.js';
import type { AsOfYear } from './as-of-year.js';
import type { KilledImport } from './killed-import.js';
import type { OverEventStoreDb } from './over-event-store-db.js';
import type { Slice } from './slice.js';

const MAIN = join(import.meta.dirname, '../dist/main.js');

/** What each scenario finds; all of it is JSON. */
export interface Scenarios {
  'any-order': AnyOrder;
  'as-of-year': AsOfYear;
  'killed-import': KilledImport;
  'over-event-store-db': OverEventStoreDb;
  slice: Slice;
}

/**
 * Runs a scenario in a process of its own: the test runner's sandbox would slow it several times over.
 * Errors: what it wrote to stderr, when it fails.
 */
export async function runScenario<Name extends keyof Scenarios>(
  name: Name,
  ...given: readonly (string | number)[]
): Promise<Scenarios[Name]> {
  const args = [MAIN, name, ...given.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: Infinity });
  return JSON.parse(stdout) as Scenarios[Name];
}
