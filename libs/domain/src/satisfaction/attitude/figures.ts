import type { Policy } from '../../policy/policy.js';
import type { StayReason } from '../../survey/events.js';
import { frequencyOf } from '../../value/rfm.js';
import { acsiIndex } from '../answers/acsi.js';
import { mostUsedShare } from '../behaviour/channels.js';
import { isEscalated } from '../behaviour/grievances.js';
import { spentIn, type Spending, type Spent } from '../behaviour/spending.js';
import type { SatisfactionDoc } from '../doc.js';
import { meanOf } from '../answers/mean.js';
import type { Attachment, SevenType } from './seven-types.js';
import { sevenTypeOf } from './seven-types.js';
import { curveTypeOf, type CurveType } from './curve.js';
import {
  indicatorsOf,
  loyaltiesOf,
  loyaltyIndex,
  loyaltyOf,
  type Frequency,
  type Indicators,
  type Loyalties,
} from './indicators.js';

/** What types of attitude follow from, of a document in which time has passed up to now. */
export interface AttitudeFigures extends Loyalties {
  /** S, 1–5; `null` for UNKNOWN. */
  readonly satisfaction: number | null;
  readonly csatAnswers: number;
  /** The newest recommendation, 0–10. */
  readonly recommendation: number | null;
  /** 0–100. */
  readonly acsi: number | null;
  readonly expectation: number | null;
  readonly quality: number | null;
  readonly value: number | null;
  readonly frequency: Frequency;
  readonly indicators: Indicators;
  /** 0–100. */
  readonly loyaltyIndex: number | null;
  /** L, 1–5. */
  readonly loyalty: number | null;
  readonly repurchaseIntent: number | null;
  readonly stayReason: StayReason | null;
  /** Of the wallet, 0–1, as the customer told it. */
  readonly ownShare: number | null;
  readonly referred: boolean;
  readonly convertedReferral: boolean;
  readonly escalated: boolean;
  /** Orders over the window of RFM, as the next four. */
  readonly purchases: number;
  /** Here and, as far as it was reported, with competitors; minor units of the base currency. */
  readonly spend: number;
  readonly spendElsewhere: number;
  readonly discountedShare: number | null;
  readonly redeemedShare: number | null;
  readonly oneChannelShare: number | null;
}

/** F by the orders of the window; 1 where it is empty but was not always. */
const frequencyIn = ({ orders }: Spent, { former }: Spending, policy: Policy): Frequency =>
  orders > 0 || former ? frequencyOf(orders, policy) : null;

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export function attitudeOf(doc: SatisfactionDoc, policy: Policy): AttitudeFigures {
  const { csat, newest } = doc.answers;
  const spent = spentIn(doc.spending);
  const frequency = frequencyIn(spent, doc.spending, policy);
  const indicators = indicatorsOf(doc, frequency, spent, policy.satisfaction);
  const index = loyaltyIndex(indicators, policy.satisfaction);
  // Time has passed up to now: all answers that are left count.
  const satisfaction = meanOf(csat.map(({ value }) => value));
  const { expectation = null, quality = null, value = null } = newest.acsi?.value ?? {};
  return {
    satisfaction,
    csatAnswers: csat.length,
    recommendation: newest.recommendation?.value ?? null,
    acsi: newest.acsi ? acsiIndex(newest.acsi.value, policy.satisfaction) : null,
    ...{ expectation, quality, value, frequency, indicators },
    ...loyaltiesOf(indicators, satisfaction, newest),
    loyaltyIndex: index,
    loyalty: loyaltyOf(index),
    repurchaseIntent: newest.repurchaseIntent?.value ?? null,
    stayReason: newest.reason?.value ?? null,
    ownShare: newest.ownShare?.value ?? null,
    referred: doc.referred,
    convertedReferral: doc.convertedReferral,
    escalated: isEscalated(doc.grievances),
    purchases: spent.orders,
    spend: spent.net,
    spendElsewhere: spent.elsewhere,
    discountedShare: shareOf(spent.discounted, spent.net),
    redeemedShare: shareOf(spent.redeemed, spent.orders),
    oneChannelShare: mostUsedShare(doc.channels),
  };
}

export interface Types {
  readonly curveType: CurveType;
  readonly sevenType: SevenType;
}

/** Types of someone whose attitude nobody asked, or long ago. */
export const unknownTypes: Types = { curveType: 'UNKNOWN', sevenType: 'UNKNOWN' };

export function typesOf(figures: AttitudeFigures & Attachment, policy: Policy): Types {
  return {
    curveType: curveTypeOf(figures, policy.satisfaction),
    sevenType: sevenTypeOf(figures, policy.satisfaction),
  };
}
