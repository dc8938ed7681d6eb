// npm run test:contracts: the contract suites of every adapter. The embedded adapters and EventStoreDB's simulator need
// no server; each server that a variable of the environment names is tested with the same suites. Nobody else may use
// those servers meanwhile. Arguments go to jest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();
const root = join(import.meta.dirname, '..');

/** `version` is asked of the server, where its adapter can tell. */
const SERVERS = [
  { variable: 'EVENTSTORE_URL', version: eventStoreDbVersion },
  { variable: 'KAFKA_BROKERS' },
  { variable: 'REDIS_URL' },
];

async function eventStoreDbVersion(connectionString) {
  const { openEventStoreDb } = await import('../libs/adapters/eventstoredb/dist/index.js');
  const server = openEventStoreDb({ connectionString });
  const health = await server.health();
  await server.close();
  return health.isReachable ? `version ${health.version}` : `NOT REACHABLE: ${health.reason}`;
}

const withoutPassword = (url) => url.replace(/\/\/[^@/]*@/, '//');

for (const { variable, version } of SERVERS) {
  const url = process.env[variable];
  const what = url ? `${withoutPassword(url)} ${(await version?.(url)) ?? ''}` : 'not set, no server';
  console.log(`${variable}: ${what.trim()}`);
}

const jest = join(root, 'node_modules/jest/bin/jest.js');
const tests = ['--testMatch', '**/*.contract.spec.ts', '--verbose', ...process.argv.slice(2)];
const flags = ['--experimental-vm-modules', '--no-warnings', jest, ...tests];
process.exitCode = spawnSync(process.execPath, flags, { cwd: root, stdio: 'inherit' }).status ?? 1;
