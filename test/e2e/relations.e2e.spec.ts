import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const tell = async (path: string, fact: object, day: string) =>
  expect(await shop.call(path, { ...fact, occurredAt: `${day}T12:00:00Z` })).toMatchObject({ status: 201 });

const bread = (orderId: string) => ({
  orderId,
  lines: [{ sku: 'flour', category: 'flour', qty: 2, unitPrice: 500, unitCost: 300 }],
  total: { amountMinor: 1000, currency: 'GBP' },
});

describe('buying roles', () => {
  it('are shown with the customer, whose contacts have names nowhere else', async () => {
    await tell('/v1/customers', { customerId: 'mill', kind: 'ORG' }, '2024-01-01');
    const chief = { contactId: 'chief', roles: ['DECIDER'], position: 'owner', name: 'Ada Miller', phone: '+44 1' };
    await tell('/v1/customers/mill/buying-centre', chief, '2024-01-02');
    await tell('/v1/customers/mill/buying-centre', { contactId: 'temp', roles: ['USER'], name: 'Bo' }, '2024-01-02');
    await tell('/v1/customers/mill/buying-centre/temp/removal', {}, '2024-01-03');
    const { personal, buyingCentre } = await shop.read('/v1/customers/mill');
    expect(personal).toEqual({ contacts: [{ contactId: 'chief', name: 'Ada Miller', phone: '+44 1' }] });
    expect(buyingCentre).toMatchObject({ contacts: [{ contactId: 'chief', roles: ['DECIDER'], position: 'owner' }] });
    const elsewhere = ['/v1/customers/mill/buyingCentre', '/v1/events?customerId=mill', '/v1/reports/buying-centre'];
    for (const path of elsewhere) {
      const { status, body } = await shop.call(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('Ada');
    }
  });

  it('that nobody plays are listed with the customers who lack them', async () => {
    const report = await shop.read('/v1/reports/buying-centre');
    expect(report).toMatchObject({ asked: 1, contacts: 1 });
    const role = (name: string) => (report['roles'] as { role: string }[]).find((each) => each.role === name);
    expect(role('DECIDER')).toMatchObject({ covered: 1, coveredPercent: 100, lacking: 0, customers: [], more: false });
    expect(role('GATEKEEPER')).toMatchObject({ covered: 0, coveredPercent: 0, lacking: 1, customers: ['mill'] });
  });

  it.each([
    ['an unknown role', 'buying-centre', { contactId: 'x', roles: ['KING'] }, 400, 'VALIDATION.FAILED'],
    ['no role', 'buying-centre', { contactId: 'x', roles: [] }, 400, 'VALIDATION.FAILED'],
    ['a role twice', 'buying-centre', { contactId: 'x', roles: ['USER', 'USER'] }, 400, 'VALIDATION.FAILED'],
    ['removing a stranger', 'buying-centre/nobody/removal', {}, 422, 'CONTACT.NOT_NAMED'],
  ])('refuse %s', async (_, path, body, status, code) => {
    expect(await shop.call(`/v1/customers/mill/${path}`, body)).toMatchObject({ status, body: { code } });
  });
});

describe('service visits', () => {
  it('are due until they take place, and say what came of them', async () => {
    const visit = { visitId: 's1', jobId: 'j1', agreedOn: '2024-01-05', technicianId: 'tom' };
    await tell('/v1/customers/mill/visits', visit, '2024-01-03');
    await tell(
      '/v1/customers/mill/interactions',
      { channel: 'PHONE', direction: 'INBOUND', kind: 'SUPPORT' },
      '2024-01-06',
    );
    await shop.dayIs('2024-01-06');
    const due = [{ customerId: 'mill', visitId: 's1', technicianId: 'tom', dueOn: '2024-01-05', state: 'OVERDUE' }];
    expect(await shop.read('/v1/reports/field-service')).toMatchObject({ due, inTimePercent: null, jobs: 0 });
    const report = { resolved: true, articleId: 'a1', resolution: 'the new belt of Ada' };
    await tell('/v1/customers/mill/visits/s1/report', report, '2024-01-07');
    expect(await shop.read('/v1/reports/field-service')).toMatchObject({
      ...{ scheduled: 1, inTimePercent: 0, jobs: 1, fixedAtOncePercent: 100, withKnowledge: 1, due: [], more: false },
      technicians: [{ technicianId: 'tom', visits: 1, inTimePercent: 0, fixedAtOncePercent: 100 }],
    });
    const part = await shop.read('/v1/customers/mill/visits');
    expect(part).toMatchObject({ visits: [{ state: 'CARRIED_OUT', endedOn: '2024-01-07', inTime: false }] });
    expect(JSON.stringify(part)).not.toContain('belt');
  });

  it.each([
    ['one that was never scheduled', 'visits/s9/report', { resolved: true }, 422, 'VISIT.NOT_SCHEDULED'],
    ['one that ended', 'visits/s1/miss', { by: 'CUSTOMER' }, 409, 'VISIT.ALREADY_ENDED'],
    ['a day that does not exist', 'visits', { visitId: 's2', agreedOn: '2024-02-30' }, 400, 'VALIDATION.FAILED'],
  ])('refuse %s', async (_, path, body, status, code) => {
    expect(await shop.call(`/v1/customers/mill/${path}`, body)).toMatchObject({ status, body: { code } });
  });
});

it('a customer is shown by identify, differentiate, interact and customise, with its potentials', async () => {
  await tell('/v1/customers/mill/purchases', bread('o1'), '2024-01-08');
  const idic = await shop.read('/v1/customers/mill/idic');
  expect(idic).toMatchObject({
    identify: { profile: { kind: 'ORG' }, personal: { contacts: [{ name: 'Ada Miller' }] } },
    differentiate: { value: { potentials: { basic: 400, growth: 0, width: 1, depth: { orders: 1, repeated: 0 } } } },
    interact: { visits: { jobs: [{ jobId: 'j1', fixedAtOnce: true }] } },
    customise: { care: { cares: [{ careType: 'AFTER_PURCHASE' }] } },
  });
  expect((await shop.call('/v1/customers/nobody/idic')).status).toBe(404);
});

it('acquiring, converting and keeping are counted by month, and touches by phase', async () => {
  await tell('/v1/customers/mill/purchases', bread('o2'), '2024-02-08');
  expect(await shop.read('/v1/reports/journey')).toMatchObject({
    acquired: [{ month: '2024-01', began: 1, done: 1, missed: 0, open: 0, percent: 100 }],
    converted: [{ month: '2024-01', began: 1, done: 1, percent: 100 }],
    ...{ conversionPercent: 100, retentionPercent: 100, unregistered: 0, lost: 0 },
    touches: { PRE_SALE: 1, IN_SALE: 0, AFTER_SALE: 0 },
  });
  expect(await shop.read('/v1/customers/mill/journey')).toMatchObject({
    conversion: 'DONE',
    boughtAgainOn: '2024-02-08',
  });
});

it('satisfaction and loyalty are told by month, and no correlation of too few', async () => {
  const answer = { instrument: 'CSAT5', answers: { satisfaction: 4 } };
  await tell('/v1/customers/mill/surveys', answer, '2024-02-09');
  await tell('/v1/customers/mill/purchases', bread('o3'), '2024-03-08');
  while (((await shop.read('/v1/reports/relationship-trend'))['months'] as unknown[]).length === 0);
  expect(await shop.read('/v1/reports/relationship-trend')).toMatchObject({
    months: [{ month: '2024-02', customers: 1, satisfaction: 4 }],
    static: { month: '2024-02', customers: 1, r: null },
    note: expect.stringContaining('associations'),
  });
});

describe('an export', () => {
  const lines = async (path: string) => {
    const { body, status, type } = await shop.text(path);
    expect({ status, type }).toEqual({ status: 200, type: 'application/x-ndjson' });
    return body
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('is a line for each customer by id, as of a day, without personal data', async () => {
    for (const id of ['anvil', 'zinc'])
      await tell('/v1/customers', { customerId: id, kind: 'PERSON', name: 'Ada' }, '2024-03-09');
    await shop.read('/v1/customers/zinc');
    expect(await lines('/v1/exports/customers')).toMatchObject([
      { customerId: 'anvil', kind: 'PERSON', asOf: '2024-03-09' },
      { customerId: 'mill', kind: 'ORG', net: 3000 },
      { customerId: 'zinc' },
    ]);
    const values = await lines('/v1/exports/value');
    const { history, ...shown } = (await shop.read('/v1/customers/mill'))['value'] as Record<string, unknown>;
    expect(values.find(({ customerId }) => customerId === 'mill')).toEqual(shown);
    expect(history).toBeDefined();
    const all = await Promise.all(
      ['customers', 'buyingCentre', 'visits'].map((name) => shop.text(`/v1/exports/${name}`)),
    );
    for (const { body } of all) expect(body).not.toContain('Ada');
  });

  it('goes on behind an id', async () => {
    expect((await lines('/v1/exports/customers?after=anvil')).map(({ customerId }) => customerId)).toEqual([
      'mill',
      'zinc',
    ]);
    expect(await lines('/v1/exports/customers?after=zinc')).toEqual([]);
  });

  it.each([
    ['an unknown table', '/v1/exports/secrets', 404, 'EXPORT.NOT_FOUND'],
    ['a name of every object', '/v1/exports/constructor', 404, 'EXPORT.NOT_FOUND'],
    ['an id that is none', '/v1/exports/value?after=%20', 400, 'VALIDATION.FAILED'],
  ])('refuses %s', async (_, path, status, code) => {
    expect(await shop.call(path)).toMatchObject({ status, body: { code } });
  });
});
