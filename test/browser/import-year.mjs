// Before all suites of this folder: imports the real year once, for each suite to copy. ANNALS_BROWSER_YEAR names a data
// directory that has it already. Without a browser nothing is imported: the suites are skipped, or fail in CI.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standalone } from '../../scripts/prepare.mjs';
import { chromiumPath } from './chromium.mjs';

export default function importYear() {
  if (process.env.ANNALS_BROWSER_YEAR || chromiumPath() === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'annals-browser-year-'));
  const args = [standalone, '--once', '--json', '--port', '0', '--data', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`the year was not imported: ${stderr}`);
  process.env.ANNALS_BROWSER_YEAR = folder;
  process.env.ANNALS_BROWSER_YEAR_MADE = folder;
}
