import type { Insight, Receipt } from '@annals/domain';

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

/** One insight of each kind, with every field. */
export const insightSamples: readonly Insight[] = [
  { type: 'LifecycleStageChanged', data: receipt },
  { type: 'ChurnRiskChanged', data: { ...receipt, before: { churnBand: 'GREEN' }, after: { churnBand: 'RED' } } },
  {
    type: 'WinBackChanged',
    data: {
      ...receipt,
      before: { winBackOpen: false, winBackResult: null },
      after: { winBackOpen: true, winBackResult: 'PENDING' },
    },
  },
  {
    type: 'SegmentMembershipChanged',
    data: { ...receipt, before: { segments: '' }, after: { segments: 'big-and-silent' } },
  },
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
  {
    type: 'BehaviourChanged',
    data: {
      ...receipt,
      before: { loyaltyClass: 'NEW', priceSensitive: false },
      after: { loyaltyClass: 'REGULAR', priceSensitive: true },
    },
  },
  {
    type: 'ComplaintStandingChanged',
    data: {
      ...receipt,
      before: { openComplaints: 1, complaintState: 'ASSESSED', complaintBreached: false, complaintEscalated: false },
      after: { openComplaints: 1, complaintState: 'ASSESSED', complaintBreached: true, complaintEscalated: false },
    },
  },
  {
    type: 'AttitudeChanged',
    data: {
      ...receipt,
      before: { curveType: 'UNKNOWN', sevenType: 'UNKNOWN' },
      after: { curveType: 'MERCENARY', sevenType: 'PRICE' },
    },
  },
];
