import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '@annals/platform';
import type { Desk } from '../testing/desk.js';
import { bearer, httpDesk } from '../testing/http-desk.js';

let desk: Desk;
let service: Service;
beforeAll(async () => {
  ({ desk, service } = await httpDesk());
  for (const customerId of ['a', 'b', 'c'])
    await ask('POST', '/v1/customers', { customerId, kind: 'PERSON', name: 'Ann' }, 'writer');
});
afterAll(async () => {
  await service.close();
  await desk.close();
});

const json = { 'content-type': 'application/json' };
async function ask(
  method: 'POST' | 'DELETE' | 'PATCH',
  url: string,
  body?: object | string,
  role = 'admin',
  more = {},
) {
  const headers = { ...bearer(role), ...(body !== undefined && json), ...more };
  const payload = typeof body === 'object' ? JSON.stringify(body) : body;
  const answer = await service.server.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  const told = answer.json<Record<string, unknown>>();
  return { status: answer.statusCode, headers: answer.headers, ...told } as Record<string, unknown>;
}
const forget = (id: string, body?: object | string, role?: string, more?: object) =>
  ask('DELETE', `/v1/customers/${id}/personal-data`, body, role, more);

describe('DELETE /v1/customers/:id/personal-data', () => {
  it('forgets, and says the same when it is asked again', async () => {
    const told = await ask('DELETE', '/v1/customers/a/personal-data?reasonCode=ASKED');
    expect(told).toMatchObject({
      status: 201,
      customerId: 'a',
      customers: ['a'],
      reasonCode: 'ASKED',
      duplicate: false,
    });
    expect(await forget('a', { reasonCode: 'ASKED' })).toMatchObject({
      ...{ status: 200, duplicate: true, eventId: told['eventId'], forgettingId: told['forgettingId'] },
    });
  });

  it('leaves every later fact with personal fields refused, and others welcome', async () => {
    const change = (body: object) => ask('PATCH', '/v1/customers/a', body, 'writer');
    expect(await change({ phone: '+44 1' })).toMatchObject({ status: 410, code: 'SUBJECT.FORGOTTEN' });
    expect(await change({ region: 'GB' })).toMatchObject({ status: 201 });
    const again = await ask('POST', '/v1/customers', { customerId: 'a', kind: 'PERSON', name: 'Ann' }, 'writer');
    expect(again).toMatchObject({ status: 410, code: 'SUBJECT.FORGOTTEN' });
  });

  it('takes a key of its own', async () => {
    const key = { 'idempotency-key': 'k1' };
    expect(await forget('b', { reasonCode: 'ASKED' }, 'admin', key)).toMatchObject({ status: 201 });
    expect(await forget('b', { reasonCode: 'ASKED' }, 'admin', key)).toMatchObject({ status: 200, duplicate: true });
    expect(await forget('c', { reasonCode: 'ASKED' }, 'admin', key)).toMatchObject({
      ...{ status: 422, code: 'IDEMPOTENCY.BODY_DIFFERS' },
    });
  });

  it.each([
    ['no reason', 'c', undefined, 400, 'VALIDATION.FAILED'],
    ['an empty one', 'c', { reasonCode: '' }, 400, 'VALIDATION.FAILED'],
    ['a text instead of a code', 'c', { reasonCode: 'x'.repeat(65) }, 400, 'VALIDATION.FAILED'],
    ['one that is no text', 'c', { reasonCode: { $ne: 1 } }, 400, 'VALIDATION.FAILED'],
    ['an unknown field', 'c', { reasonCode: 'ASKED', all: true }, 400, 'VALIDATION.FAILED'],
    ['a list', 'c', '["ASKED"]', 400, 'VALIDATION.FAILED'],
    ['__proto__', 'c', '{"reasonCode":"ASKED","__proto__":{"x":1}}', 400, 'BODY.FORBIDDEN_KEY'],
    ['nobody', 'nobody', { reasonCode: 'ASKED' }, 404, 'CUSTOMER.NOT_FOUND'],
    ['no identifier', '%00', { reasonCode: 'ASKED' }, 400, 'VALIDATION.FAILED'],
  ] as const)('refuses %s', async (_, id, body, status, code) => {
    const head = await desk.adapters.eventStore.head();
    expect(await forget(id, body)).toMatchObject({ status, code });
    expect(await desk.adapters.eventStore.head()).toBe(head);
    expect(await desk.adapters.keyStore.find('default', 'c')).toBeDefined();
  });

  it('is for admins, each of their own tenant', async () => {
    for (const role of ['reader', 'writer', 'auditor'])
      expect(await forget('c', { reasonCode: 'ASKED' }, role)).toMatchObject({ status: 403, code: 'AUTH.FORBIDDEN' });
    expect(await forget('c', { reasonCode: 'ASKED' }, 'other')).toMatchObject({
      status: 404,
      code: 'CUSTOMER.NOT_FOUND',
    });
    expect(await desk.adapters.keyStore.find('default', 'c')).toBeDefined();
  });
});
