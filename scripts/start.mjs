// npm start: installs and builds what is missing, then starts Annals in one process.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();
const main = join(import.meta.dirname, '../services/standalone/dist/main.js');
const child = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : code));
