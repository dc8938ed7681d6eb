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

type Given = readonly (string | number)[];

/**
 * Runs a scenario in a process of its own: the test runner's sandbox would slow it several times over.
 * Errors: what it wrote to stderr, when it fails.
 */
export function runScenario<Name extends keyof Scenarios>(name: Name, ...given: Given): Promise<Scenarios[Name]> {
  return runScenarioIn({}, name, ...given);
}

/** The same where some variables of the environment are others. */
export async function runScenarioIn<Name extends keyof Scenarios>(
  environment: NodeJS.ProcessEnv,
  name: Name,
  ...given: Given
): Promise<Scenarios[Name]> {
  const options = { env: { ...process.env, ...environment }, maxBuffer: Infinity };
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, name, ...given.map(String)], options);
  return JSON.parse(stdout) as Scenarios[Name];
}
