// npm run bench: installs and builds what is missing, then measures. npm run bench -- --help shows the options.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nodeFlags } from './node-flags.mjs';
import { build, install } from './prepare.mjs';

install();
build();
const main = join(import.meta.dirname, '../test/bench/dist/main.js');
const { status } = spawnSync(process.execPath, [...nodeFlags, main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
