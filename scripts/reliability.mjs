// npm run reliability: runs every fault test and writes what they found to docs/reliability.md.
// With paths of tests it runs these alone; of the others stays what they found the last time on this machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();
const root = join(import.meta.dirname, '..');
const found = join(root, 'dist/faults.ndjson');
mkdirSync(join(root, 'dist'), { recursive: true });
const paths = process.argv.slice(2);
if (paths.length === 0) rmSync(found, { force: true });

const SPECS = [
  'test/resilience',
  'libs/adapters/eventstoredb/src/append/random-faults',
  'libs/adapters/kafka/src/subscribe/coming-and-going',
  'libs/adapters/kafka/src/broker-restart',
  'libs/adapters/kafka/src/broker-cut-off',
  'libs/adapters/redis/src/commits/cut-off-commits',
  'libs/adapters/redis/src/commits/server-restart',
  'libs/stages/feed/src/stream/stream',
  'libs/stages/projector/src/redelivery',
];
const jest = join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, '-i', ...(paths.length > 0 ? paths : SPECS)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ANNALS_FAULTS: found },
  },
);

const reports = existsSync(found)
  ? readFileSync(found, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const newest = [...new Map(reports.map((report) => [report.id + report.what, report])).values()];
newest.sort((a, b) => (a.id + a.what < b.id + b.what ? -1 : 1));
const rows = newest.map(({ id, what, n, faults, lost, duplicated, seed }) =>
  ['', id, what, n, faults, lost, duplicated, seed, ''].join(' | ').trim(),
);
writeFileSync(
  join(root, 'docs/reliability.md'),
  `# What it has survived

Written by \`npm run reliability\`, from what the fault tests counted when they ran last. Servers are real (Kafka and Redis, started
by the tests), but for EventStoreDB, which is a simulator of its wire.

| fault | what was done | N | faults | lost | duplicated | seed |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
);
spawnSync('npx', ['prettier', '--write', 'docs/reliability.md'], { cwd: root, stdio: 'ignore' });
process.exitCode = status ?? 1;
