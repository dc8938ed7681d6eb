// npm test: installs and builds what is missing, then runs every test but those of test/resilience and test/browser,
// which take minutes and are commands of their own. Arguments go to jest: npm test -- libs/domain
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { nodeFlags } from './node-flags.mjs';
import { build, install } from './prepare.mjs';

/** Of what serving processes are started with, all that goes this way: what tests start has it too. */
const YOUNG_GENERATION = nodeFlags.find((flag) => flag.startsWith('--max-semi-space-size='));
/** When more suites than these fail it is not by chance. */
const MOST_TRIED_AGAIN = 3;

install();
build();
const root = join(import.meta.dirname, '..');
const reportFile = join(root, 'dist/test-report.json');
mkdirSync(join(root, 'dist'), { recursive: true });

const args = process.argv.slice(2);
const everySuite = ['--testPathIgnorePatterns', '/node_modules/', '/dist/', '/test/resilience/', '/test/browser/'];
// Jest leaves one core alone, and much of a test is waiting.
const first = jest([`--maxWorkers=${availableParallelism()}`, ...(args.length === 0 ? everySuite : args)]);

// CI shares its machine. What fails there is tried once more with nothing beside it, and named if it passes then: it may be
// the load, and it may be a race that is to be found.
const failing = first.suites.filter(({ status }) => status === 'failed').map(({ name }) => name);
const isTriedAgain = process.env.CI && failing.length > 0 && failing.length <= MOST_TRIED_AGAIN;
const configuration = args.filter((arg) => arg.startsWith('--config='));
const again = isTriedAgain ? jest(['--runInBand', ...configuration, '--runTestsByPath', ...failing]) : undefined;

const suites = first.suites.map((suite) => again?.suites.find(({ name }) => name === suite.name) ?? suite);
const unsteady = failing.filter((name) => suites.some((suite) => suite.name === name && suite.status === 'passed'));
const tests = suites.flatMap(({ assertionResults }) => assertionResults);
const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
const broken = suites.filter((suite) => suite.status === 'failed' && !suite.assertionResults.some(hasFailed));
const failed = count('failed') + broken.length;
const skipped = count('pending', 'todo');

if (process.env.CI && skipped > 0) console.error('A skipped test counts as a failure here.');
for (const name of unsteady) console.log(`UNSTEADY: failed beside others and passed alone: ${relative(root, name)}`);
console.log(`${count('passed')} passed, ${failed} failed, ${skipped} skipped`);
const { status } = again ?? first;
process.exitCode = status !== 0 || failed > 0 || (process.env.CI && skipped > 0) ? 1 : 0;

/** Runs jest: what it exits with, and each suite of its report. */
function jest(arguments_) {
  rmSync(reportFile, { force: true });
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--no-warnings', program, '--json', `--outputFile=${reportFile}`];
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${YOUNG_GENERATION}` };
  const options = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] };
  const { status } = spawnSync(process.execPath, [...flags, ...arguments_], options);
  return { status, suites: JSON.parse(readFileSync(reportFile, 'utf8')).testResults };
}

function hasFailed({ status }) {
  return status === 'failed';
}
