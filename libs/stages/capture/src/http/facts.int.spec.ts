import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customerStream } from '@annals/contracts';
import { customerFacts } from '@annals/domain';
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

const post = async (url: string, payload: object) => {
  const headers = bearer('writer');
  const response = await service.server.inject({ method: 'POST', url, payload, headers });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const last = async (customerId: string) => (await desk.events(customerStream('default', customerId))).at(-1)!;

describe('a route that comes from the declaration of its fact', () => {
  it('records the fact, with what the path names and the rate that the policy knows', async () => {
    const amount = { amountMinor: 500, currency: 'CNY' };
    expect(await post('/v1/customers/A/costs', { costId: 's1', kind: 'SERVICE', amount })).toMatchObject({
      status: 201,
      body: { customerId: 'A', duplicate: false },
    });
    expect((await last('A')).event).toEqual({
      type: 'CostIncurred',
      data: { costId: 's1', kind: 'SERVICE', amount: { ...amount, fxToBase: '1' } },
    });
    const occurredAt = '2024-06-01T10:00:00Z';
    expect(await post('/v1/customers/A/orders/o1/cancellation', { occurredAt })).toMatchObject({ status: 201 });
    expect(await last('A')).toMatchObject({
      occurredAt: Date.parse(occurredAt),
      event: { type: 'OrderCancelled', data: { orderId: 'o1' } },
    });
  });

  it('gives a repeated request the fact that it recorded', async () => {
    const sheet = { surveyId: 'v1', instrument: 'NPS', answers: { recommendation: 9 } };
    const first = await post('/v1/customers/B/surveys', sheet);
    expect(await post('/v1/customers/B/surveys', sheet)).toMatchObject({
      status: 200,
      body: { duplicate: true, eventId: first.body['eventId'] },
    });
    expect(await post('/v1/customers/B/surveys', { ...sheet, answers: { recommendation: 1 } })).toMatchObject({
      status: 409,
      body: { code: 'SURVEY.ALREADY_ANSWERED' },
    });
  });

  it.each([
    ['a field too many', { refereeId: 'c-2', surprise: 1 }, 'surprise'],
    ['a missing field', {}, 'refereeId'],
    ['a wrong time', { refereeId: 'c-2', occurredAt: '2024-02-30T00:00:00Z' }, 'occurredAt'],
    ['a wrong type', { refereeId: 7 }, 'refereeId'],
  ])('refuses %s, naming the field', async (_, body, field) => {
    expect(await post('/v1/customers/C/referrals', body)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION.FAILED', errors: [{ field }] },
    });
  });

  it.each([
    ['0', { brand: 0 }, 400, 'VALIDATION.FAILED', 'answers.brand'],
    ['11', { relationship: 11 }, 400, 'VALIDATION.FAILED', 'answers.relationship'],
    ['text', { value: '8' }, 400, 'VALIDATION.FAILED', 'answers.value'],
    ['an item that no instrument has', { price: 5 }, 400, 'VALIDATION.FAILED', 'answers.price'],
    ['an item of another instrument', { quality: 5 }, 422, 'SURVEY.ANSWERS_MISMATCH', undefined],
  ])('refuses drivers of equity with %s, and records nothing', async (_, flaw, status, code, field) => {
    const answers = { value: 8, brand: 6, relationship: 3, ...flaw };
    expect(await post('/v1/customers/D/surveys', { instrument: 'EQUITY_DRIVERS', answers })).toMatchObject({
      status,
      body: { code, ...(field !== undefined && { errors: [{ field }] }) },
    });
    expect(await desk.events(customerStream('default', 'D'))).toEqual([]);
  });

  it('refuses a day that does not exist', async () => {
    const amount = { amountMinor: 500, currency: 'CNY' };
    const payment = { invoiceId: 'n1', due: '2024-02-30', paid: '2024-03-01', amount };
    expect(await post('/v1/customers/C/payments', payment)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'due' }] },
    });
  });
});

it('every fact of a customer can be asked for by a route', () => {
  const documented = service.routes.map(({ about }) => about?.summary);
  expect(documented).toEqual(expect.arrayContaining(customerFacts.map(({ summary }) => summary)));
});
