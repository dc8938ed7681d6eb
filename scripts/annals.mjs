// npm run annals -- COMMAND: the command line, installed and built first where that is missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();
const main = join(import.meta.dirname, '../services/cli/dist/main.js');
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
