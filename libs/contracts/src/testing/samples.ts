import type { AnyEvent } from '@annals/domain';
import { defaultPolicy } from '@annals/domain';
import { insightSamples } from './insight-samples.js';
import { visitSamples } from './visit-samples.js';

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP', fxToBase: '1' });
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
  { type: 'ContactPreferencesChanged', data: { optOut: true } },
  { type: 'OrderPlaced', data: { orderId: '536366', total: gbp(900), opportunityId: 'o-1' } },
  { type: 'OrderCancelled', data: { orderId: '536366', reasonCode: 'TOO_LATE' } },
  {
    type: 'PaymentReceived',
    data: { invoiceId: 'n-1', due: '2024-01-31', paid: '2024-02-05', amount: gbp(900) },
  },
  { type: 'CostIncurred', data: { costId: 's-1', kind: 'SERVICE', amount: gbp(75) } },
  {
    type: 'CompetitorPurchaseReported',
    data: { reportId: 'x-1', brand: 'Rival', category: 'home', spend: gbp(4000) },
  },
  { type: 'ComplaintAssessed', data: { complaintId: 'q-1', upheld: true } },
  {
    type: 'SolutionProposed',
    data: { complaintId: 'q-1', remedy: 'REFUND', compensation: gbp(250), text: 'we refund the postage' },
  },
  { type: 'SolutionAnswered', data: { complaintId: 'q-1', accepted: true } },
  { type: 'SolutionImplemented', data: { complaintId: 'q-1' } },
  { type: 'ComplaintFollowedUp', data: { complaintId: 'q-1', csat: 4 } },
  { type: 'ComplaintClosed', data: { complaintId: 'q-1' } },
  { type: 'ComplaintReopened', data: { complaintId: 'q-1', reason: 'the refund never came' } },
  {
    type: 'SurveyAnswered',
    data: {
      surveyId: 'v-1',
      instrument: 'ACSI10',
      answers: { satisfaction: 8, confirmation: 7, ideal: 7.5, expectation: 6, quality: 8, value: 7 },
    },
  },
  { type: 'ReferralMade', data: { refereeId: 'c-2' } },
  { type: 'ReferralConverted', data: { refereeId: 'c-2', orderId: '536370' } },
  { type: 'PointsEarned', data: { entryId: 'p-1', points: 100, orderId: '536365' } },
  {
    type: 'PointsRedeemed',
    data: { entryId: 'p-2', points: 60, orderId: '536371', reward: 'MUG', unitCost: 2 },
  },
  { type: 'PointsReversed', data: { entryId: 'p-3', points: 50, orderId: '536365' } },
  { type: 'CampaignSent', data: { campaignId: 'k-1', arm: 'CONTROL' } },
  { type: 'CampaignResponded', data: { campaignId: 'k-1' } },
  { type: 'RepresentativeAssigned', data: { repId: 'rep-7' } },
  {
    type: 'ContactNamed',
    data: {
      contactId: 'p-1',
      roles: ['DECIDER', 'APPROVER'],
      position: 'head of purchasing',
      name: 'Zoë Müller',
      email: 'zoe@example.org',
      phone: '+33 1 23',
    },
  },
  { type: 'ContactRemoved', data: { contactId: 'p-1' } },
  { type: 'KnowledgeUsed', data: { useId: 'u-1', articleId: 'a-12', complaintId: 'q-1' } },
  ...visitSamples,
  { type: 'WinBackStarted', data: { caseId: 'w-1', play: 'OFFER' } },
  { type: 'WinBackEnded', data: { caseId: 'w-1', outcome: 'WON_BACK' } },
  { type: 'PartnershipSigned', data: { partnershipId: 'b-1', until: '2025-12-31' } },
  { type: 'PartnershipEnded', data: { partnershipId: 'b-1' } },
  { type: 'RelationshipEnded', data: { reasonCode: 'MOVED', reason: 'left the country' } },
  { type: 'CustomerForgotten', data: { forgettingId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12', reasonCode: 'ASKED' } },
  {
    type: 'RecordsAccessed',
    data: {
      access: 'as-of',
      route: 'GET /v1/audit/customers/:id',
      customerId: 'c-2',
      parameters: { asOf: '2024-01-31' },
      reason: 'case 4711',
    },
  },
  {
    type: 'ForgettingDecided',
    data: { customerId: 'c-2', customers: ['c-2', 'c-3'], reasonCode: 'ASKED' },
  },
  {
    type: 'MergeDecided',
    data: { mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12', survivorId: 'c-1', absorbedId: 'c-2' },
  },
  { type: 'MergeRevoked', data: { mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12' } },
  { type: 'CustomerAbsorbed', data: { mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12', survivorId: 'c-2' } },
  {
    type: 'CustomersMerged',
    data: {
      mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12',
      absorbedId: 'c-2',
      absorbedRevision: 3,
      leftOut: ['6f7dd1f6-4f5b-5d0e-9a50-1d2f8f3f5a12'],
    },
  },
  { type: 'MergeUndone', data: { mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12', absorbedId: 'c-2' } },
  { type: 'CustomerRestored', data: { mergeId: '0b9c4f5e-2f0c-5a3e-8f53-0a8b7c1c9d12', survivorId: 'c-2' } },
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
  {
    type: 'ModelFitted',
    data: {
      asOf: '1997-09-30',
      policyVersion: 1,
      unitDays: 7,
      decimals: 2,
      customers: 2357,
      repeaters: 946,
      purchases: {
        ...{ r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425753, logLikelihood: -9582.425561 },
        standardErrors: { r: 0.0126, alpha: 0.378, a: 0.186, b: 0.705 },
        convergence: { iterations: 20, evaluations: 24, gradient: 1e-12 },
      },
      spend: {
        ...{ p: 6.248802, q: 3.744588, gamma: 1544.7748, logLikelihood: -8412.4 },
        standardErrors: { p: 1.19, q: 0.29, gamma: 416 },
        convergence: { iterations: 30, evaluations: 33, gradient: 1e-12 },
      },
      spendRefusal: null,
      dataHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  },
  {
    type: 'SegmentSaved',
    data: {
      segmentId: 'big-and-silent',
      name: 'Big and silent 大而静',
      filter: {
        all: [
          { field: 'stage', in: ['DECLINE', 'LOST'] },
          { field: 'net', atLeast: 100_000 },
        ],
        none: [{ field: 'region', is: 'France' }],
      },
    },
  },
  { type: 'SegmentRemoved', data: { segmentId: 'big-and-silent' } },
  ...insightSamples,
];
