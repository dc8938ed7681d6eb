// npm test: installs and builds what is missing, then runs every test but those of test/resilience, which take
// minutes and are a command of their own. Arguments go to jest: npm test -- libs/domain
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();
const root = join(import.meta.dirname, '..');
const report = join(root, 'dist/test-report.json');
mkdirSync(join(root, 'dist'), { recursive: true });
const jest = join(root, 'node_modules/jest/bin/jest.js');
const paths = process.argv.slice(2);
if (paths.length === 0) paths.push('--testPathIgnorePatterns', '/node_modules/', '/dist/', '/test/resilience/');
// Jest leaves one core alone, and much of a test is waiting.
const workers = `--maxWorkers=${availableParallelism()}`;
const flags = [
  '--experimental-vm-modules',
  '--no-warnings',
  jest,
  workers,
  '--json',
  `--outputFile=${report}`,
  ...paths,
];
const { status } = spawnSync(process.execPath, flags, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const result = JSON.parse(readFileSync(report, 'utf8'));
const skipped = result.numPendingTests + result.numTodoTests;
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
if (process.env.CI && skipped > 0) console.error('A skipped test counts as a failure here.');
process.exitCode = status !== 0 || (process.env.CI && skipped > 0) ? 1 : 0;
