import type { AnyEvent, Receipt } from '@annals/domain';
import { defaultPolicy } from '@annals/domain';

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP', fxToBase: '1' });
const receipt: Receipt = {
  before: { stage: 'EXPLORATION', newBusiness: false },
  after: { stage: 'FORMATION', newBusiness: false },
  effectiveAt: '2024-03-01T02:00:00.000Z',
  causes: ['0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d11'],
  projectionVersion: 1,
  policyVersion: 1,
  inputs: { purchasesInWindow: 3 },
  thresholds: { purchases: 3 },
  next: { stage: 'STABLE' },
  nextTransitionAt: '2024-04-30T16:00:00.000Z',
  supersedes: [],
};

/** One event of each kind, with every field: what the golden files were made from. */
export const samples: readonly AnyEvent[] = [
  {
    type: 'CustomerRegistered',
    data: {
      kind: 'PERSON',
      industry: 'retail',
      size: 'S',
      region: 'France',
      channel: 'WEB',
      name: 'Zoë Müller',
      email: 'zoe@example.org',
      phone: '+33 1 23',
      referrerId: 'c-2',
    },
  },
  { type: 'CustomerDetailsChanged', data: { region: 'Spain', email: 'zoe@example.com' } },
  {
    type: 'InteractionRecorded',
    data: {
      interactionId: 'i-1',
      channel: 'PHONE',
      direction: 'INBOUND',
      kind: 'ENQUIRY',
      opportunityId: 'o-1',
      durationSec: 61,
      cost: gbp(120),
      careType: 'after',
      note: '想要一个红色的 ☎',
    },
  },
  {
    type: 'PurchaseRecorded',
    data: {
      orderId: '536365',
      lines: [{ sku: '85123A', category: 'home', qty: 6, unitPrice: 255, discount: 30, unitCost: 101 }],
      total: gbp(1500),
      campaignId: 'k-1',
    },
  },
  {
    type: 'PurchaseReturned',
    data: {
      returnId: 'C1:536365',
      orderId: '536365',
      lines: [{ sku: '85123A', qty: 2 }],
      refund: gbp(500),
      reasonCode: 'BROKEN',
      reason: 'one ear was off',
    },
  },
  {
    type: 'ComplaintReceived',
    data: { complaintId: 'q-1', category: 'delivery', severity: 2, orderId: '536365', text: 'late again' },
  },
  { type: 'ComplaintResolved', data: { complaintId: 'q-1', upheld: true, csat: 4, remedy: 'refunded the postage' } },
  { type: 'RelationshipEnded', data: { reasonCode: 'MOVED', reason: 'left the country' } },
  { type: 'PolicyAdopted', data: { policy: defaultPolicy } },
  { type: 'DayClosed', data: { day: '2024-02-29' } },
  { type: 'ReviewPeriodClosed', data: { asOf: '2024-03-31', policyVersion: 1 } },
  {
    type: 'CutsSet',
    data: {
      asOf: '2024-02-29',
      policyVersion: 1,
      buyers: 2,
      pyramid: [
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
      ],
      importance: [
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
      ],
      contribution: [
        { rank: 1, amountMinor: 900, customerId: 'c-1' },
        { rank: 2, amountMinor: 90, customerId: 'c-2' },
      ],
    },
  },
  { type: 'LifecycleStageChanged', data: receipt },
  {
    type: 'LoyaltyLevelChanged',
    data: {
      ...receipt,
      before: { level: 1, rung: 'CUSTOMER', atRisk: false },
      after: { level: 2, rung: 'PATRON', atRisk: false },
    },
  },
  {
    type: 'CustomerValueChanged',
    data: {
      ...receipt,
      before: { rfm: null },
      after: { rfm: '433' },
      supersedes: ['0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12'],
      corrected: [{ effectiveAt: '2024-03-01T02:00:00.000Z', category: { rfm: '433' } }],
    },
  },
];
