import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockStream } from '@annals/contracts';
import { defaultPolicy } from '@annals/domain';
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

const send = async (method: 'POST' | 'PUT' | 'DELETE', url: string, payload: object | undefined, role: string) => {
  const response = await service.server.inject({ method, url, ...(payload && { payload }), headers: bearer(role) });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const facts = () => desk.events(clockStream('default'));

describe('a policy', () => {
  const policy = { ...defaultPolicy, version: 2, points: { expiryMonths: 12, warningDays: 30 } };

  it('is adopted by an admin as an event, once', async () => {
    const first = await send('POST', '/v1/policies', policy, 'admin');
    expect(first).toMatchObject({ status: 201, body: { duplicate: false } });
    expect(await send('POST', '/v1/policies', policy, 'admin')).toMatchObject({
      status: 200,
      body: { duplicate: true, eventId: first.body['eventId'] },
    });
    expect((await facts()).map(({ event }) => event)).toEqual([{ type: 'PolicyAdopted', data: { policy } }]);
  });

  it('is refused to a writer, where it is not whole, and where its version means another one', async () => {
    expect(await send('POST', '/v1/policies', policy, 'writer')).toMatchObject({ status: 403 });
    expect(await send('POST', '/v1/policies', { version: 3 }, 'admin')).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION.FAILED' },
    });
    const other = { ...policy, points: { expiryMonths: 6, warningDays: 30 } };
    expect(await send('POST', '/v1/policies', other, 'admin')).toMatchObject({
      status: 422,
      body: { code: 'POLICY.VERSION_NOT_NEWER' },
    });
    expect(await facts()).toHaveLength(1);
  });
});

describe('a segment', () => {
  const lost = { name: 'Lost', filter: { all: [{ field: 'stage', is: 'LOST' }] } };
  const saved = (body: object) => send('PUT', '/v1/segments/s1', body, 'writer');

  it('is saved, changed, changed back and removed; what holds already is no new fact', async () => {
    const before = (await facts()).length;
    expect(await saved(lost)).toMatchObject({ status: 201 });
    expect(await saved(lost)).toMatchObject({ status: 200, body: { duplicate: true } });
    expect(await saved({ ...lost, name: 'Gone' })).toMatchObject({ status: 201 });
    expect(await saved(lost)).toMatchObject({ status: 201, body: { duplicate: false } });
    expect(await send('DELETE', '/v1/segments/s1', undefined, 'writer')).toMatchObject({ status: 201 });
    expect(await send('DELETE', '/v1/segments/s1', undefined, 'writer')).toMatchObject({ status: 200 });
    expect((await facts()).length - before).toBe(4);
  });

  it('is refused where its filter asks for what no list shows', async () => {
    const before = (await facts()).length;
    expect(await saved({ name: 'X', filter: { all: [{ field: 'email', is: 'x' }] } })).toMatchObject({
      status: 422,
      body: { code: 'SEGMENT.INVALID_FILTER' },
    });
    expect(await saved({ name: 'X', filter: {} })).toMatchObject({ status: 400 });
    expect(await saved({ name: 'X', filter: { most: [] } })).toMatchObject({ status: 400 });
    expect(await send('DELETE', '/v1/segments/none', undefined, 'writer')).toMatchObject({ status: 404 });
    expect(await facts()).toHaveLength(before);
  });

  it('saved by many at once holds what one of them said', async () => {
    const names = Array.from({ length: 16 }, (_, i) => `name ${i}`);
    const answers = await Promise.all(names.map((name) => send('PUT', '/v1/segments/s2', { ...lost, name }, 'writer')));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
  });
});
