// Brings a clone to where it can run: installs when the lock file is newer than what is installed, builds when a
// source is newer than the last build. Both are skipped when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Annals needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

const LOCK = join(root, 'package-lock.json');
/** Standalone, as users start it. */
export const standalone = join(root, 'dist/services/standalone/main.js');

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function run(what, command, args) {
  console.error(what);
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(stdout, stderr);
    process.exit(status ?? 1);
  }
  console.error(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

export function install() {
  if (changedAt(join(root, 'node_modules/.package-lock.json')) >= changedAt(LOCK)) return;
  run('Installing the packages of the lock file …', 'npm', ['ci', '--no-audit', '--no-fund']);
}

const CONSOLE = join(root, 'services/console');

function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (path === CONSOLE) continue;
    newest = Math.max(newest, entry.isDirectory() ? newestSource(path) : statSync(path).mtimeMs);
  }
  return newest;
}

const newestOf = (folders) => Math.max(...folders.map((folder) => newestSource(join(root, folder))));

/** Runs a build unless its stamp is younger than everything that it reads. */
function buildSince(newest, name, what, command, args) {
  const stamp = join(root, 'dist', name);
  if (changedAt(stamp) > newest) return;
  run(what, process.execPath, [join(root, 'node_modules', command), ...args]);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, new Date().toISOString());
}

export function build() {
  const sources = newestOf(['libs', 'services', 'test/bench', 'test/scenarios']);
  buildSince(sources, '.built', 'Building …', 'typescript/bin/tsc', ['-b', join(root, 'tsconfig.json')]);
  // Libraries lie in the bundle, too.
  const bundled = Math.max(sources, changedAt(LOCK));
  const config = join(root, 'services/standalone/rolldown.config.mjs');
  buildSince(bundled, '.bundled', 'Bundling …', 'rolldown/bin/cli.mjs', ['-c', config]);
  buildConsole();
}

/** The console is a bundle: its build reads its own folder, and of the libraries the client alone. */
export function buildConsole() {
  const sources = Math.max(newestOf(['services/console', 'libs/client']), changedAt(LOCK));
  buildSince(sources, '.console-built', 'Building the console …', 'vite/bin/vite.js', ['build', CONSOLE]);
}
