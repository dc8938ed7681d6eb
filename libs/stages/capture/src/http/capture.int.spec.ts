import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customerStream } from '@annals/contracts';
import type { Service } from '@annals/platform';
import type { Desk } from '../testing/desk.js';
import { bearer, httpDesk } from '../testing/http-desk.js';

let desk: Desk;
let service: Service;
beforeAll(async () => {
  ({ desk, service } = await httpDesk());
});
afterAll(async () => {
  await service.close();
  await desk.close();
});

const send = async (
  method: 'POST' | 'PATCH',
  url: string,
  payload: object | string,
  headers: Record<string, string> = {},
) => {
  const type = { 'content-type': 'application/json' };
  const response = await service.server.inject({
    method,
    url,
    payload,
    headers: { ...type, ...bearer('writer'), ...headers },
  });
  return { status: response.statusCode, headers: response.headers, body: response.json<Record<string, unknown>>() };
};
const post = (url: string, payload: object | string, headers?: Record<string, string>) =>
  send('POST', url, payload, headers);
const order = (orderId: string, more: object = {}) => ({
  orderId,
  lines: [{ sku: 's', qty: 2, unitPrice: 50 }],
  total: { amountMinor: 100, currency: 'CNY' },
  ...more,
});
const talk = { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY' };

describe('every command', () => {
  const commands: [string, 'POST' | 'PATCH', string, object, string][] = [
    ['register', 'POST', '/v1/customers', { customerId: 'A', kind: 'PERSON', name: 'Jane' }, 'CustomerRegistered'],
    ['change', 'PATCH', '/v1/customers/A', { region: 'GB', email: 'jane@x' }, 'CustomerDetailsChanged'],
    [
      'interact',
      'POST',
      '/v1/customers/A/interactions',
      { ...talk, cost: { amountMinor: 5, currency: 'CNY' } },
      'InteractionRecorded',
    ],
    [
      'buy',
      'POST',
      '/v1/customers/A/purchases',
      order('O-1', { occurredAt: '2024-06-01T00:00:00+08:00' }),
      'PurchaseRecorded',
    ],
    [
      'return',
      'POST',
      '/v1/customers/A/returns',
      { returnId: 'R-1', orderId: 'O-1', refund: { amountMinor: 50, currency: 'CNY' } },
      'PurchaseReturned',
    ],
    [
      'complain',
      'POST',
      '/v1/customers/A/complaints',
      { complaintId: 'K/1', category: 'late', severity: 2 },
      'ComplaintReceived',
    ],
    [
      'resolve',
      'POST',
      '/v1/customers/A/complaints/K%2F1/resolution',
      { upheld: true, csat: 4, remedy: 'sorry' },
      'ComplaintResolved',
    ],
    ['end', 'POST', '/v1/customers/A/ending', { reasonCode: 'MOVED' }, 'RelationshipEnded'],
  ];

  it('records its fact and says where', async () => {
    for (const [index, [name, method, url, body]] of commands.entries()) {
      const { status, headers, body: answer } = await send(method, url, body, { 'x-correlation-id': `c-${index}` });
      expect([name, status]).toEqual([name, 201]);
      expect(answer).toMatchObject({ customerId: 'A', revision: index, position: String(index + 1), duplicate: false });
      expect([headers['etag'], headers['x-annals-position']]).toEqual([`"${index}"`, String(index + 1)]);
    }
    const events = await desk.events(customerStream('default', 'A'));
    expect(events.map(({ event }) => event.type)).toEqual(commands.map(([, , , , type]) => type));
    expect(events[0]).toMatchObject({ actor: 'writer-key', correlationId: 'c-0', tenant: 'default' });
    expect(events[3]).toMatchObject({
      occurredAt: Date.parse('2024-05-31T16:00:00Z'),
      event: { data: { total: { fxToBase: '1' } } },
    });
    expect(events[6]).toMatchObject({ event: { data: { complaintId: 'K/1', upheld: true, csat: 4 } } });
  });

  it('is documented with its event’s schema', async () => {
    const { paths } = (await service.server.inject('/openapi.json')).json<{
      paths: Record<string, Record<string, { requestBody: unknown; summary: string }>>;
    }>();
    const purchase = paths['/v1/customers/{id}/purchases']?.['post'];
    expect(JSON.stringify(purchase)).toContain('unitPrice');
    expect(purchase?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { properties: { total: { required: ['amountMinor', 'currency'] } } } } },
    });
    expect(
      JSON.stringify(paths['/v1/customers/{id}/complaints/{complaintId}/resolution']?.['post']?.requestBody),
    ).not.toContain('complaintId');
    expect(paths['/v1/import']?.['post']?.requestBody).toHaveProperty(['content', 'application/x-ndjson']);
  });
});

describe('a command again', () => {
  it('is 200 and the same place; with another body it is a conflict', async () => {
    const first = await post('/v1/customers/B/purchases', order('O-1'));
    const again = await post('/v1/customers/B/purchases', order('O-1'));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, duplicate: true });
    expect(again.headers['etag']).toBe(first.headers['etag']);
    const other = await post('/v1/customers/B/purchases', order('O-1', { campaignId: 'X' }));
    expect([other.status, other.body['code']]).toEqual([409, 'PURCHASE.ALREADY_RECORDED']);
  });

  it('is known by Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'k-1' };
    expect((await post('/v1/customers/B/interactions', talk, key)).status).toBe(201);
    expect((await post('/v1/customers/B/interactions', talk, key)).status).toBe(200);
    const other = await post('/v1/customers/B/interactions', { ...talk, note: 'x' }, key);
    expect([other.status, other.body['code']]).toEqual([422, 'IDEMPOTENCY.BODY_DIFFERS']);
  });

  it('registers one customer a key where the service makes the id', async () => {
    const key = { 'idempotency-key': 'k-2' };
    const [first, again] = [
      await post('/v1/customers', { kind: 'ORG' }, key),
      await post('/v1/customers', { kind: 'ORG' }, key),
    ];
    expect([first.status, again.status, again.body['customerId']]).toEqual([201, 200, first.body['customerId']]);
    expect((await post('/v1/customers', { kind: 'ORG' })).body['customerId']).not.toBe(first.body['customerId']);
  });

  it('is held to If-Match', async () => {
    const { headers } = await post('/v1/customers/C/purchases', order('O-1'));
    const stale = await post('/v1/customers/C/purchases', order('O-2'), { 'if-match': '"7"' });
    expect([stale.status, stale.body['code']]).toEqual([412, 'PRECONDITION.FAILED']);
    expect(
      (await post('/v1/customers/C/purchases', order('O-2'), { 'if-match': String(headers['etag']) })).status,
    ).toBe(201);
  });

  it('of a forgotten customer is gone', async () => {
    await post('/v1/customers/D/interactions', { ...talk, note: 'x' });
    await desk.adapters.keyStore.forget('default', 'D');
    const { status, body } = await post('/v1/customers/D/interactions', { ...talk, note: 'y' });
    expect([status, body['code']]).toEqual([410, 'SUBJECT.FORGOTTEN']);
  });
});

describe('an import', () => {
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const line = (id: string, occurredAt = '2024-01-01T00:00:00Z') =>
    JSON.stringify({ type: 'PurchaseRecorded', customerId: 'I', occurredAt, data: order(id) });

  it('answers with counts and the lines that were refused', async () => {
    const { status, body } = await post(
      '/v1/import',
      `${line('O-1')}\n\nnonsense\r\n${line('O-1')}\n${line('O-2')}`,
      ndjson,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lines: 4,
      accepted: 2,
      duplicate: 1,
      rejected: 1,
      errors: [{ line: 3, code: 'LINE.NOT_JSON' }],
    });
    expect(body['position']).toBe(String(await desk.adapters.eventStore.head()));
  });

  it('takes more than a body’s limit, from a stream', async () => {
    const payload = Array.from({ length: 6000 }, (_, i) => line(`S-${i}`)).join('\n');
    expect(payload.length).toBeGreaterThan(1_048_576);
    const { body } = await post('/v1/import', payload, ndjson);
    expect(body).toMatchObject({ accepted: 6000, rejected: 0 });
  });

  it('of JSON is refused', async () => {
    expect((await post('/v1/import', line('O-9'))).status).toBe(400);
  });
});
