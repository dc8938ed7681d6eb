import { customerStream } from '@annals/contracts';
import type { Service } from '@annals/platform';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { StorageUnavailable } from '@annals/ports';
import { ASKER, processOn, type Desk } from '../testing/desk.js';
import { endingAfter } from '../testing/merging.js';
import { bearer, httpDesk, httpService } from '../testing/http-desk.js';

let desk: Desk;
let service: Service;
beforeEach(async () => {
  ({ desk, service } = await httpDesk());
});
afterEach(async () => {
  await service.close();
  await desk.close();
});

const post = async (url: string, payload: object, headers: Record<string, string> = {}) => {
  const all = { ...bearer('admin'), ...headers };
  const response = await service.server.inject({ method: 'POST', url, payload, headers: all });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const known = (customerId: string) => post('/v1/customers', { customerId, kind: 'PERSON' });
const types = async (id: string) => (await desk.events(customerStream('default', id))).map(({ event }) => event.type);

it('a merge answers with its id, and what it came to; its problems say more than a code', async () => {
  for (const id of ['s', 'a', 'c']) await known(id);
  const merged = await post('/v1/customers/s/merges', { absorbed: 'a' }, { 'idempotency-key': 'k' });
  expect(merged).toMatchObject({
    status: 201,
    body: { survivorId: 's', absorbedId: 'a', revision: 1, duplicate: false },
  });
  expect(await post('/v1/customers/s/merges', { absorbed: 'a' }, { 'idempotency-key': 'k' })).toMatchObject({
    status: 200,
    body: { mergeId: merged.body['mergeId'], duplicate: true },
  });
  expect(await post('/v1/customers/c/merges', { absorbed: 'a' })).toMatchObject({
    status: 409,
    body: { code: 'MERGE.ALREADY_ABSORBED', mergedInto: 's', mergeId: merged.body['mergeId'] },
  });
  expect(await post('/v1/customers/a/ending', {})).toMatchObject({
    status: 409,
    body: { code: 'CUSTOMER.ABSORBED', status: 409, mergedInto: 's' },
  });
  expect(await post('/v1/customers/s/merges/unknown/undoing', {})).toMatchObject({ status: 404 });
  expect(await post(`/v1/customers/s/merges/${String(merged.body['mergeId'])}/undoing`, {})).toMatchObject({
    status: 201,
  });
});

it.each([
  {},
  { absorbed: 7 },
  { absorbed: '' },
  { absorbed: 'a b' },
  { absorbed: 'a', conflicts: 'maybe' },
  { absorbed: 'a', x: 1 },
])('a body that is not what the route asks for is refused: %j', async (body) => {
  expect(await post('/v1/customers/s/merges', body)).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION.FAILED' },
  });
});

it('what another process left half is finished when the service starts, without being asked', async () => {
  for (const id of ['s', 'a']) await known(id);
  const { eventStore } = desk.adapters;
  const dying = processOn({ ...desk.adapters, eventStore: endingAfter(1, eventStore) });
  const asked = { ...ASKER, survivorId: 's', absorbedId: 'a', leavesOutConflicts: false };
  await expect(dying.merges.merge(asked)).rejects.toThrow(StorageUnavailable);
  expect(await types('s')).toEqual(['CustomerRegistered']);
  const head = await eventStore.head();
  const started = await httpService(desk);
  for (let at = head; (await types('s')).length < 2; at = await eventStore.head())
    await eventStore.waitForMore(at, AbortSignal.timeout(5000));
  expect(await types('s')).toEqual(['CustomerRegistered', 'CustomersMerged']);
  expect(await types('a')).toEqual(['CustomerRegistered', 'CustomerAbsorbed']);
  await started.close();
});
