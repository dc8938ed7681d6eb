import type { Standalone } from './standalone.js';

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });
const lines = [{ sku: 'a', qty: 1, unitPrice: 1000, unitCost: 1500 }];

/** Records facts of customer `c` at an hour of a day. */
const recordingIn =
  (shop: Standalone) =>
  async (path: string, data: object, day: string, hour = 12): Promise<void> => {
    const answer = await shop.call(`/v1/customers/c/${path}`, { ...data, occurredAt: `${day}T${hour}:00:00Z` });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };

/** Something of every kind that a part of a customer tells. */
export async function liveInEveryPart(shop: Standalone): Promise<void> {
  const record = recordingIn(shop);
  const talk = { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY', opportunityId: 'x' };
  await record('interactions', talk, '2023-01-01');
  for (const [i, day] of ['2023-01-02', '2023-02-02', '2024-01-10'].entries())
    await record('purchases', { orderId: `o${i}`, lines, total: gbp(1000) }, day);
  await record('buying-centre', { contactId: 'chief', roles: ['DECIDER'] }, '2023-01-02');
  const visit = { visitId: 's', agreedOn: '2023-01-05', technicianId: 'tom' };
  await record('visits', visit, '2023-01-03');
  await record('points', { points: 100, orderId: 'o0' }, '2023-01-03');
  await record('payments', { invoiceId: 'n', due: '2023-01-01', paid: '2023-01-02', amount: gbp(1000) }, '2023-01-02');
  await record('surveys', { instrument: 'CSAT5', answers: { satisfaction: 4 } }, '2023-03-01');
  await record('representative', { repId: 'r' }, '2023-03-01');
  await record('campaigns', { campaignId: 'spring', arm: 'TREAT' }, '2023-03-01');
  await record('win-backs', { caseId: 'w', play: 'OFFER' }, '2023-12-01');
  for (const [complaintId, day] of Object.entries({ k1: '2024-01-11', k2: '2024-01-12', k3: '2024-01-13' })) {
    await record('complaints', { complaintId, category: 'LATE', severity: 1 }, day);
    await record(`complaints/${complaintId}/assessment`, { upheld: false }, day, 13);
  }
}
