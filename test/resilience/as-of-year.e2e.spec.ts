import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mainOf, runScenario } from '@annals/scenarios';

const EVERY_DAYS = 30;

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'annals-as-of-'));
  const { status } = spawnSync(process.execPath, [mainOf('standalone'), '--data', dataDir, '--port', '0', '--once'], {
    stdio: 'ignore',
  });
  expect(status).toBe(0);
});
afterAll(() => rmSync(dataDir, { recursive: true }));

it('as of every 30th day of the real year, everybody and every sum is what an independent fold of the facts gives', async () => {
  const found = await runScenario('as-of-year', dataDir, EVERY_DAYS);
  expect(found).toMatchObject({ customers: 4372, differing: [], sums: [] });
  expect(found.closed.folded).toBe(found.closed.shown);
  expect([found.days[0], found.days.length]).toEqual(['2011-12-08', 13]);
  expect(found.folds).toBeGreaterThan(4372 * 6);
}, 3_600_000);
