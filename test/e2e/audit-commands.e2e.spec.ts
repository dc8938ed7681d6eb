import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { modelOf, type Standing } from '@annals/contracts';
import { valueProjection } from '@annals/domain';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
  for (const [customer, days] of [
    ['once', ['2024-01-02']],
    ['twice', ['2024-01-03', '2024-02-04']],
  ] as const)
    for (const day of days)
      await shop.call(`/v1/customers/${customer}/purchases`, {
        orderId: `${customer}-${day}`,
        lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
        total: { amountMinor: 1000, currency: 'GBP' },
        occurredAt: `${day}T12:00:00Z`,
      });
  await shop.dayIs('2024-02-04');
});
afterAll(() => shop.close());

const file = (name: string, content: object): string => {
  const path = join(shop.dataDir, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('annals verify', () => {
  it('ends with 0 where all is what the log gives, beside a server that runs', async () => {
    const { code, stdout, stderr } = await shop.annals('verify', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { equal: true, customers: 2, differences: [] }]);
    expect(JSON.parse(stderr.split('\n')[0]!)).toMatchObject({ progress: 'Verifying' });
    expect(await shop.annals('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/value@\d+ +2 +0/) });
  });

  it('ends with 1 where a document was edited, and names its customer', async () => {
    const { readModels, close } = await openEmbedded({ dataDir: shop.dataDir });
    const model = modelOf(valueProjection);
    const standing = (await readModels.get<Standing>(model, 'default', 'once'))!;
    const edit = async (document: Standing) => {
      const checkpoint = (await readModels.checkpoint(model, 0))!;
      const puts = [{ tenant: 'default', id: 'once', document, indexes: [] }];
      await readModels.commit([{ model, partition: 0, checkpoint, puts }]);
    };
    await edit({ ...standing, doc: { ...standing.doc, ended: true } });
    const { code, stdout } = await shop.annals('verify');
    expect(code).toBe(1);
    expect(stdout).toContain('document of value, customer once: changed');
    expect(stdout).toContain('/doc/ended: recorded true, replay gives false');
    await edit(standing);
    await close();
  });
});

describe('annals what-if and annals policy', () => {
  it('show who would move, take the policy into force, and show it then', async () => {
    const changed = file('changed.json', { loyalty: { patron: { purchases: 1 } } });
    const out = join(shop.dataDir, 'movers.ndjson');
    const asked = await shop.annals('what-if', '--policy', changed, '--out', out, '--json');
    expect([asked.code, JSON.parse(asked.stdout)]).toMatchObject([0, { customers: 2, movers: { customers: 1 } }]);
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    const customers = lines.map((line) => (JSON.parse(line) as { customer?: { customerId: string } }).customer);
    expect(customers.flatMap((each) => each?.customerId ?? [])).toEqual(['once', 'twice']);
    expect(await shop.annals('what-if', '--policy', changed)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/loyalty level +1 → 2 +1 /),
    });
    const before = JSON.parse((await shop.annals('policy', 'show')).stdout) as object;
    expect(await shop.annals('policy', 'adopt', changed)).toMatchObject({ code: 0 });
    const after = JSON.parse((await shop.annals('policy', 'show')).stdout) as object;
    expect(after).toMatchObject({ ...before, version: 2, loyalty: { patron: { purchases: 1 } } });
  });

  it('end with 1 where the policy is none, or cannot be adopted', async () => {
    const unknown = file('unknown.json', { loyality: {} });
    expect(await shop.annals('what-if', '--policy', unknown)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('VALIDATION.FAILED'),
    });
    const elsewhere = file('elsewhere.json', { businessTimeZone: 'Asia/Shanghai' });
    for (const command of [
      ['what-if', '--policy', elsewhere],
      ['policy', 'adopt', elsewhere],
    ])
      expect(await shop.annals(...command)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('POLICY.TIME_ZONE_FIXED'),
      });
  });

  it('ends with 2 where there is no such file', async () => {
    expect(await shop.annals('what-if', '--policy', join(shop.dataDir, 'none.json'))).toMatchObject({ code: 2 });
  });
});
