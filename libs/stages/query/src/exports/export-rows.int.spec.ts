import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT, modelOf } from '@annals/contracts';
import { projections } from '@annals/domain';
import type { Adapters } from '@annals/ports';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ReadSide } from '../read-side.js';
import { exportRows } from './export-rows.js';

const CUSTOMERS = 3_000;
const idOf = (n: number): string => `c-${String(n).padStart(5, '0')}`;

let dataDir: string;
let adapters: Adapters;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'annals-export-'));
  adapters = await openEmbedded({ dataDir });
  const { buyingCentre } = projections;
  const puts = Array.from({ length: CUSTOMERS }, (_, n) => {
    const standing = { doc: buyingCentre.initial(idOf(n)), last: null, history: [] };
    return { tenant: DEFAULT_TENANT, id: idOf(n), document: standing, indexes: [] };
  });
  await adapters.readModels.commit([{ model: modelOf(buyingCentre), partition: 0, checkpoint: 1n, puts }]);
});
afterAll(async () => {
  await adapters.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('hands out page by page every customer once, in the order of ids, and goes on behind one', async () => {
  const rows = exportRows(new ReadSide(adapters.readModels), DEFAULT_TENANT, 'buyingCentre', undefined);
  const pages: string[][] = [];
  const idsIn = (page: string) =>
    page
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { customerId: string }).customerId);
  for await (const page of rows) pages.push(idsIn(page));
  // What was not asked for was not read: a slow reader holds a page, not the table.
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(CUSTOMERS / 2);
  expect(pages.flat()).toEqual(Array.from({ length: CUSTOMERS }, (_, n) => idOf(n)));

  const rest: string[] = [];
  const resumed = exportRows(new ReadSide(adapters.readModels), DEFAULT_TENANT, 'buyingCentre', idOf(CUSTOMERS - 3));
  for await (const page of resumed) rest.push(...idsIn(page));
  expect(rest).toEqual([idOf(CUSTOMERS - 2), idOf(CUSTOMERS - 1)]);
});
