import type { DomainEvent, Instant, Occurred } from '@annals/kernel';
import type { CompetitorPurchaseReported } from '../../account/events.js';
import type { ComplaintReceived } from '../../complaint/events.js';
import type {
  ComplaintAssessed,
  ComplaintClosed,
  ComplaintReopened,
  SolutionAnswered,
} from '../../complaint/workflow-events.js';
import type { InteractionRecorded } from '../../interaction/events.js';
import type { OrderPlaced } from '../../order/events.js';
import type { PartnershipEnded, PartnershipSigned } from '../../partnership/events.js';
import type { PointsRedeemed } from '../../points/events.js';
import type { ReferralConverted, ReferralMade } from '../../referral/events.js';
import type { SurveyAnswered } from '../../survey/events.js';
import { at } from '../purchases.js';

type When = string | Instant;
type Answers = SurveyAnswered['data']['answers'];

/** The answers of a sheet of one instrument. */
export const surveyed = (
  instrument: SurveyAnswered['data']['instrument'],
  answers: Answers,
  when: When,
): Occurred<SurveyAnswered> => occurred(when, { type: 'SurveyAnswered', data: { instrument, answers } });

/** CSAT5. */
export const rated = (satisfaction: number, when: When) => surveyed('CSAT5', { satisfaction }, when);

/** NPS. */
export const wouldRecommend = (recommendation: number, when: When) => surveyed('NPS', { recommendation }, when);

export const referred = (refereeId: string, when: When): Occurred<ReferralMade> =>
  occurred(when, { type: 'ReferralMade', data: { refereeId } });

export const converted = (refereeId: string, when: When): Occurred<ReferralConverted> =>
  occurred(when, { type: 'ReferralConverted', data: { refereeId } });

/** `until` is the last day of its term. */
export const signed = (partnershipId: string, when: When, until?: string): Occurred<PartnershipSigned> =>
  occurred(when, { type: 'PartnershipSigned', data: { partnershipId, ...(until !== undefined && { until }) } });

export const parted = (partnershipId: string, when: When): Occurred<PartnershipEnded> =>
  occurred(when, { type: 'PartnershipEnded', data: { partnershipId } });

export const complainedOf = (category: string, complaintId: string, when: When): Occurred<ComplaintReceived> =>
  occurred(when, { type: 'ComplaintReceived', data: { complaintId, category, severity: 2 } });

export const assessed = (complaintId: string, when: When, upheld = true): Occurred<ComplaintAssessed> =>
  occurred(when, { type: 'ComplaintAssessed', data: { complaintId, upheld } });

export const declined = (complaintId: string, when: When): Occurred<SolutionAnswered> =>
  occurred(when, { type: 'SolutionAnswered', data: { complaintId, accepted: false } });

export const closedComplaint = (complaintId: string, when: When): Occurred<ComplaintClosed> =>
  occurred(when, { type: 'ComplaintClosed', data: { complaintId } });

export const reopened = (complaintId: string, when: When): Occurred<ComplaintReopened> =>
  occurred(when, { type: 'ComplaintReopened', data: { complaintId } });

export const touchedOf = (opportunityId: string, when: When, channel = 'PHONE'): Occurred<InteractionRecorded> =>
  occurred(when, {
    type: 'InteractionRecorded',
    data: { channel, direction: 'INBOUND', kind: 'ENQUIRY', opportunityId },
  });

export const orderedOf = (opportunityId: string, when: When): Occurred<OrderPlaced> =>
  occurred(when, {
    type: 'OrderPlaced',
    data: {
      orderId: `placed-${opportunityId}`,
      total: { amountMinor: 100, currency: 'CNY', fxToBase: '1' },
      opportunityId,
    },
  });

export const boughtElsewhere = (amountMinor: number, when: When): Occurred<CompetitorPurchaseReported> =>
  occurred(when, {
    type: 'CompetitorPurchaseReported',
    data: { brand: 'Rival', spend: { amountMinor, currency: 'CNY', fxToBase: '1' } },
  });

export const usedPoints = (orderId: string, when: When): Occurred<PointsRedeemed> =>
  occurred(when, { type: 'PointsRedeemed', data: { points: 10, orderId } });

let made = 0;

/** Numbered in the order of making, so that facts of one instant keep it. */
function occurred<E extends DomainEvent>(when: When, event: E): Occurred<E> {
  const sourceSeq = ++made;
  return { id: `a${sourceSeq}`, occurredAt: typeof when === 'number' ? when : at(when), sourceSeq, event };
}
