// npm start: installs and builds what is missing, then starts Annals in one process.
import { spawn } from 'node:child_process';
import { nodeFlags } from './node-flags.mjs';
import { build, install, standalone } from './prepare.mjs';

install();
build();
const child = spawn(process.execPath, [...nodeFlags, standalone, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : code));
