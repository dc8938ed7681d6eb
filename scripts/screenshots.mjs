// npm run screenshots: drives the console over the real year, and writes the pictures of the README.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const test = join(import.meta.dirname, 'test.mjs');
const args = [test, '--config', 'test/browser/jest.config.mjs', 'test/browser/pages'];
const env = { ...process.env, ANNALS_SCREENSHOTS: 'docs/images' };
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
