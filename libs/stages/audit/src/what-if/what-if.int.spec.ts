import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { append, bought, openAudited, type Audited } from '../testing/audited.js';

const PATH = '/v1/audit/what-if';
const EASIER = { loyalty: { patron: { purchases: 1 } } };

let audited: Audited;
beforeEach(async () => {
  audited = await openAudited();
  await append(audited.adapters, [bought('c', 1), bought('d', 1), bought('d', 2)]);
});
afterEach(() => audited.close());

const ask = (payload: object | string, role = 'auditor', accept?: string) =>
  audited.call(role, 'POST', PATH, payload, accept);

describe('a what-if', () => {
  it('answers with a report, and records nothing but that it was asked', async () => {
    const { status, body } = await ask({ policy: EASIER });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: 'beginning',
      policy: { inForce: 1, changed: 2, fields: ['/loyalty/patron/purchases'] },
      customers: 2,
      movers: { customers: 1, net: 1000, margin: 400 },
      insights: { byReadModel: { loyalty: { added: 2, omitted: 3 } } },
    });
    expect(body['moves']).toContainEqual(
      expect.objectContaining({ readModel: 'loyalty', category: 'level', before: 1, after: 2, customers: 1 }),
    );
    expect(await audited.adapters.eventStore.head()).toBe(4n);
  });

  it('tells each customer who differs, line by line, where lines are wanted', async () => {
    const { headers, text } = await ask({ policy: EASIER }, 'auditor', 'application/x-ndjson');
    expect(headers['content-type']).toBe('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, { customerId: string }>);
    expect(lines.flatMap(({ customer }) => customer?.customerId ?? [])).toEqual(['c', 'd']);
    expect(lines.at(-1)).toHaveProperty('report');
  });

  it('is one at a time of each tenant', async () => {
    const lease = await audited.adapters.stageLocks.acquire('what-if-default');
    expect(await ask({ policy: EASIER })).toMatchObject({ status: 409, body: { code: 'WHAT_IF.ALREADY_RUNNING' } });
    await lease.release();
    expect(await ask({ policy: EASIER })).toMatchObject({ status: 200 });
  });

  it.each([
    ['an unknown section', { policy: { loyality: {} } }],
    ['an unknown field', { policy: { loyalty: { patron: { sales: 1 } } } }],
    ['a threshold out of bounds', { policy: { loyalty: { patron: { purchases: 0 } } } }],
    ['a threshold that is none', { policy: { loyalty: { patron: { purchases: 'many' } } } }],
    ['a section that is taken away', { policy: { loyalty: null } }],
    ['no policy', { policy: [] }],
    ['nothing', {}],
    ['another question', { policy: {}, until: 'now' }],
    ['a day that is none', { policy: {}, from: '2024-02-30' }],
  ])('is refused where it has %s', async (_, payload) => {
    expect(await ask(payload)).toMatchObject({ status: 400, body: { code: 'VALIDATION.FAILED' } });
  });

  it('is refused where adopting the policy would be, or where nobody can know', async () => {
    const falling = { value: { recencyMonths: [12, 6, 3, 1] } };
    expect(await ask({ policy: falling })).toMatchObject({ status: 422, body: { code: 'POLICY.INCONSISTENT' } });
    const zone = { businessTimeZone: 'Mars/Olympus' };
    expect(await ask({ policy: zone })).toMatchObject({ status: 422, body: { code: 'POLICY.INCONSISTENT' } });
    expect(await ask({ policy: {}, from: '2199-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'WHAT_IF.FROM_AHEAD' },
    });
  });

  it('is refused to others, and a body that is too large or no JSON', async () => {
    for (const role of ['reader', 'writer']) expect(await ask({ policy: {} }, role)).toMatchObject({ status: 403 });
    expect((await ask({ policy: EASIER }, 'other')).body).toMatchObject({ customers: 0, movers: { customers: 0 } });
    expect(await ask({ policy: { x: 'y'.repeat(2_000_000) } })).toMatchObject({ status: 413 });
    expect(await ask('{"policy":{"__proto__":{}}}')).toMatchObject({ status: 400 });
    expect(await ask('{')).toMatchObject({ status: 400 });
  });
});
