import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let annals: Standalone;

const total = { amountMinor: 10_000, currency: 'GBP' };
const lines = [{ sku: 'a', qty: 1, unitPrice: 10_000 }];
const buy = (customer: string, orderId: string, day: string) =>
  annals.call(`/v1/customers/${customer}/purchases`, { orderId, lines, total, occurredAt: `${day}T12:00:00Z` });
const complain = (customer: string, complaintId: string, occurredAt: string) =>
  annals.call(`/v1/customers/${customer}/complaints`, { complaintId, category: 'late', severity: 2, occurredAt });
const step = (customer: string, path: string, body: object, headers?: Record<string, string>) =>
  annals.call(`/v1/customers/${customer}/complaints/${path}`, body, 'POST', headers);

/** Types of the facts of a customer, as the log holds them. */
async function factsOf(customer: string): Promise<string[]> {
  const { body } = await annals.call(`/v1/events?customerId=${customer}&limit=1000`);
  const events = body['events'] as { type: string }[];
  return events.map(({ type }) => type).filter((type) => !type.includes('-changed.'));
}

/** Asks again until it holds: clock and projectors follow the log each at its own pace. */
async function until(path: string, holds: (body: Record<string, unknown>) => boolean) {
  for (;;) {
    const { body } = await annals.call(path);
    if (holds(body)) return body;
  }
}

beforeAll(async () => {
  annals = await startStandalone();
  await buy('done', 'o1', '2024-01-10');
});
afterAll(() => annals.close());

describe('a complaint over HTTP', () => {
  it('goes through the whole workflow', async () => {
    const facts: [path: string, body: object][] = [
      ['k1/assessment', { upheld: true, occurredAt: '2024-03-01T10:00:00Z' }],
      ['k1/proposals', { remedy: 'COUPON', occurredAt: '2024-03-01T11:00:00Z' }],
      ['k1/answers', { accepted: false, occurredAt: '2024-03-01T12:00:00Z' }],
      ['k1/proposals', { remedy: 'REFUND', occurredAt: '2024-03-01T13:00:00Z' }],
      ['k1/answers', { accepted: true, occurredAt: '2024-03-01T14:00:00Z' }],
      ['k1/implementation', { occurredAt: '2024-03-02T09:00:00Z' }],
      ['k1/follow-up', { csat: 5, occurredAt: '2024-03-03T09:00:00Z' }],
      ['k1/closing', { occurredAt: '2024-03-03T09:00:01Z' }],
      ['k1/reopening', { reason: 'again', occurredAt: '2024-03-04T09:00:00Z' }],
      ['k1/assessment', { upheld: true, occurredAt: '2024-03-04T10:00:00Z' }],
      ['k1/resolution', { upheld: true, csat: 4, occurredAt: '2024-03-04T19:00:00Z' }],
    ];
    expect(await complain('done', 'k1', '2024-03-01T09:00:00Z')).toMatchObject({ status: 201 });
    let position = '';
    for (const [path, body] of facts) {
      const answer = await step('done', path, body);
      expect([path, answer.status]).toEqual([path, 201]);
      position = String(answer.body['position']);
    }
    const { body } = await annals.call(`/v1/customers/done/complaints?minPosition=${position}`);
    expect(body).toMatchObject({
      openComplaints: 0,
      complaints: [{ state: 'CLOSED', remedy: 'REFUND', csat: 4, reopened: 1, shortCut: true, breaches: [] }],
    });
    expect((body['history'] as { complaintState: string }[]).map(({ complaintState }) => complaintState)).toEqual([
      ...['RECEIVED', 'ASSESSED', 'PROPOSED', 'DECLINED', 'PROPOSED', 'ACCEPTED', 'IMPLEMENTED', 'FOLLOWED_UP', null],
      ...['REOPENED', 'ASSESSED', null],
    ]);
  });

  it.each([
    ['a step that is not its turn', 'k2/proposals', { remedy: 'REFUND' }, 422, 'COMPLAINT.ILLEGAL_STEP'],
    ['a step of no complaint', 'k9/assessment', { upheld: true }, 422, 'COMPLAINT.NOT_RECEIVED'],
    ['a step of a closed one', 'k3/assessment', { upheld: true }, 409, 'COMPLAINT.ALREADY_CLOSED'],
    ['a step too early', 'k2/assessment', { occurredAt: '2024-02-01T09:00:00Z' }, 422, 'COMPLAINT.STEP_NOT_LATER'],
    ['a reopening too late', 'k3/reopening', {}, 422, 'COMPLAINT.REOPEN_TOO_LATE'],
  ])('%s is refused, and the log does not change', async (_, path, body, status, code) => {
    await complain('bad', 'k2', '2024-03-01T09:00:00Z');
    await complain('bad', 'k3', '2024-01-01T09:00:00Z');
    await step('bad', 'k3/resolution', { upheld: false, occurredAt: '2024-01-02T09:00:00Z' });
    const before = await factsOf('bad');
    const later = { upheld: true, occurredAt: '2024-03-01T10:00:00Z', ...body };
    if (!path.endsWith('assessment')) Reflect.deleteProperty(later, 'upheld');
    expect(await step('bad', path, later)).toMatchObject({ status, body: { code } });
    expect(await factsOf('bad')).toEqual(before);
    expect(before).toHaveLength(3);
  });

  it('a retried step records nothing twice', async () => {
    await complain('again', 'k4', '2024-03-01T09:00:00Z');
    const key = { 'idempotency-key': 'judge-k4' };
    const judged = { upheld: true, occurredAt: '2024-03-01T10:00:00Z' };
    const first = await step('again', 'k4/assessment', judged, key);
    expect(await step('again', 'k4/assessment', judged, key)).toMatchObject({
      status: 200,
      body: { duplicate: true, eventId: first.body['eventId'] },
    });
    expect(await factsOf('again')).toHaveLength(2);
  });
});

describe('what is to be done', () => {
  it('breaches fire as days close; lists, tasks and reports know them', async () => {
    await annals.call('/v1/customers/done/knowledge-uses', {
      ...{ articleId: 'a1', complaintId: 'k1', occurredAt: '2024-03-04T12:00:00Z' },
    });
    await complain('done', 'k5', '2024-03-14T09:00:00Z');
    await buy('done', 'o2', '2024-03-15');
    const inQuadrant = (body: Record<string, unknown>) => (body['quadrants'] as { UI: number }).UI;
    const tasks = await until('/v1/reports/tasks', (body) => body['asOf'] === '2024-03-15' && inQuadrant(body) === 1);
    expect((tasks['tasks'] as object[])[0]).toMatchObject({
      ...{ customerId: 'done', complaintId: 'k5', quadrant: 'UI', nextStep: 'AssessComplaint' },
      ...{ deadline: '2024-03-15T09:00:00.000Z', urgentBecause: expect.arrayContaining(['DEADLINE']), breached: false },
    });
    expect(tasks).toMatchObject({ total: 3, quadrants: { UI: 1, I: 0, U: 2, '-': 0 } });
    const listed = async (standing: string) => {
      const { body } = await annals.call(`/v1/customers?complaint=${standing}`);
      return (body['customers'] as { customerId: string }[]).map(({ customerId }) => customerId).sort();
    };
    await until('/v1/customers?complaint=BREACHED', (body) => (body['customers'] as object[]).length === 2);
    expect(await listed('OPEN')).toEqual(['again', 'bad', 'done']);
    expect(await listed('BREACHED')).toEqual(['again', 'bad']);
    expect(await listed('ESCALATED')).toEqual([]);
    expect((await annals.call('/v1/customers?complaint=ALL')).status).toBe(400);
  });

  it('reports', async () => {
    await buy('done', 'o3', '2024-06-15');
    await until('/v1/reports/value', (body) => body['asOf'] === '2024-06-15');
    const report = await until('/v1/reports/complaints', (body) => body['asOf'] === '2024-06-15');
    expect(report).toMatchObject({
      ...{ complaints: 5, open: 3, closed: 2, escalations: 0, causes: { late: 5 } },
      states: { ASSESSED: 1, CLOSED: 2, RECEIVED: 2 },
      ...{ timelyPercent: 100, upheldPercent: (100 * 2) / 3, reopenPercent: 50, medianResolutionHours: 53 },
      ...{ repurchasePercent: 100, repurchaseOpen: 0 },
    });
    expect((await annals.call('/v1/reports/knowledge')).body).toMatchObject({
      articles: [{ articleId: 'a1', helped: 1, uses: 1 }],
    });
  });
});
