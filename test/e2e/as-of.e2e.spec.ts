import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { modelOf, type Standing } from '@annals/contracts';
import { valueProjection } from '@annals/domain';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = async (customer: string, orderId: string, day: string) => {
  const answer = await shop.call(`/v1/customers/${customer}/purchases`, {
    orderId,
    lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
    total: { amountMinor: 1000, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
  });
  expect(answer.status).toBe(201);
};

interface Shown {
  readonly shown: { readonly stage?: string; readonly life?: { readonly orders: number }; readonly history: object };
  readonly facts: { readonly count: number };
}
const asOf = async (query = '', customer = 'c') =>
  (await shop.read(`/v1/audit/customers/${customer}${query}`)) as Readonly<Record<string, unknown>> & {
    readonly readModels: Readonly<Record<string, Shown | null>>;
  };
const orders = async (query: string) => (await asOf(query)).readModels['value']!.shown.life!.orders;
const withoutReceipts = (body: object): unknown =>
  JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'insight' ? undefined : value)));

let before: string;

describe('a customer as of a day', () => {
  it('now is what customer 360 shows', async () => {
    await shop.call('/v1/customers', { customerId: 'c', kind: 'PERSON', occurredAt: '2024-01-01T09:00:00Z' });
    for (const [i, day] of ['2024-01-02', '2024-01-30', '2024-02-29'].entries()) await buy('c', `o${i}`, day);
    await buy('other', 'p', '2024-10-01');
    await shop.dayIs('2024-10-01');
    const { customerId, profile, personal, merged, asOf: day, ...parts } = await shop.read('/v1/customers/c');
    const { readModels, ...now } = await asOf();
    expect(now).toMatchObject({ customerId, merged, knownAt: null, inForce: { policy: { version: 1 } } });
    expect((now['asOf'] as string).slice(0, 10)).toBe('2024-09-30');
    expect(day).toBe('2024-10-01');
    for (const [name, part] of Object.entries(parts))
      expect([name, readModels[name] && readModels[name].shown]).toEqual([
        name,
        part && withoutReceipts(part as object),
      ]);
    expect(readModels['directory']!.shown).toMatchObject(profile as object);
    expect(personal).toEqual({});
  });

  it('then is what had happened by then', async () => {
    expect(await orders('?asOf=2024-01-15')).toBe(1);
    expect(await orders('?asOf=2024-01-30T11:59:59Z')).toBe(1);
    expect(await orders('?asOf=2024-01-30T12:00:00Z')).toBe(2);
    const stages = ['2024-01-01', '2024-01-02', '2024-02-29', '2024-09-15'].map(
      async (each) => (await asOf(`?asOf=${each}`)).readModels['lifecycle']!.shown.stage,
    );
    expect(await Promise.all(stages)).toEqual(['PROSPECT', 'EXPLORATION', 'FORMATION', 'DECLINE']);
  });

  it('with what was known then, or with what came late', async () => {
    before = new Date().toISOString();
    await buy('c', 'late', '2024-01-10');
    expect(await orders('?asOf=2024-01-15')).toBe(2);
    expect(await orders(`?asOf=2024-01-15&knownAt=${before}`)).toBe(1);
  });

  it('is refused with a code where there is none', async () => {
    const refusal = async (path: string) => {
      const { status, body } = await shop.call(`/v1/audit/customers/${path}`);
      return [status, body['code']];
    };
    expect(await refusal('nobody')).toEqual([404, 'CUSTOMER.NOT_FOUND']);
    expect(await refusal('c?asOf=2023-12-31')).toEqual([404, 'AUDIT.THEN_NOT_FOUND']);
    expect(await refusal('c?asOf=2024-10-02')).toEqual([422, 'AUDIT.AS_OF_AHEAD']);
    expect(await refusal('c?knownAt=2199-01-01')).toEqual([422, 'AUDIT.KNOWN_AT_AHEAD']);
    expect(await refusal('c?asOf=2024-02-30')).toEqual([400, 'VALIDATION.FAILED']);
    expect(await refusal('c?at=2024-02-01')).toEqual([400, 'VALIDATION.FAILED']);
  });
});

describe('verification of a customer', () => {
  const verify = () => shop.read('/v1/audit/customers/c/verification');

  it('finds what is shown to be what the log gives', async () => {
    expect(await verify()).toMatchObject({ customerId: 'c', equal: true, differing: [] });
    expect((await shop.call('/v1/audit/customers/nobody/verification')).body['code']).toBe('CUSTOMER.NOT_FOUND');
  });

  it('names the read model whose document somebody has edited', async () => {
    const { readModels, close } = await openEmbedded({ dataDir: shop.dataDir });
    const model = modelOf(valueProjection);
    const standing = (await readModels.get<Standing>(model, 'default', 'c'))!;
    const edit = async (document: Standing) => {
      const checkpoint = (await readModels.checkpoint(model, 0))!;
      const puts = [{ tenant: 'default', id: 'c', document, indexes: [] }];
      await readModels.commit([{ model, partition: 0, checkpoint, puts }]);
    };
    await edit({ ...standing, doc: { ...standing.doc, ended: true } });
    const found = (await verify()) as { readModels: Record<string, { stored: string; replayed: string }> };
    expect(found).toMatchObject({ equal: false, differing: ['value'] });
    expect(found.readModels['value']!.stored).not.toBe(found.readModels['value']!.replayed);
    await edit(standing);
    expect(await verify()).toMatchObject({ equal: true });
    await close();
  });
});

describe('annals as-of', () => {
  it('prints the read models of a day, as they were known then', async () => {
    const server = ['--url', shop.url, '--key', shop.key];
    const json = await shop.annals('as-of', 'c', '--as-of', '2024-01-15', '--known-at', before, '--json', ...server);
    // That somebody asked is a record too, behind which the next one stands.
    const { position, ...told } = JSON.parse(json.stdout) as { position: string };
    const { position: later, ...again } = await asOf(`?asOf=2024-01-15&knownAt=${before}`);
    expect([again, BigInt(later as string)]).toEqual([told, BigInt(position) + 1n]);
    const text = await shop.annals('as-of', 'c', '--as-of', '2024-02-29', ...server);
    expect(text).toMatchObject({ code: 0, stdout: expect.stringMatching(/lifecycle +\d+ +\d+ +\d+ +stage FORMATION/) });
    const ahead = await shop.annals('as-of', 'c', '--as-of', '2024-10-02', ...server);
    expect(ahead).toMatchObject({ code: 1, stderr: expect.stringContaining('AUDIT.AS_OF_AHEAD') });
  });
});
