import { Type, type Static } from '@sinclair/typebox';
import { CampaignPolicySchema, defaultCampaignPolicy } from '../campaign/policy.js';
import { CarePolicySchema, defaultCarePolicy } from '../care/policy.js';
import { ChurnPolicySchema, defaultChurnPolicy } from '../churn/policy.js';
import { AccountPolicySchema, defaultAccountPolicy } from '../account/policy.js';
import { BehaviourPolicySchema, defaultBehaviourPolicy } from '../behaviour/policy.js';
import { ContactsPolicySchema, defaultContactsPolicy } from '../contacts/policy.js';
import { ComplaintPolicySchema, defaultComplaintPolicy } from '../complaint/policy.js';
import { CompositionPolicySchema, defaultCompositionPolicy } from '../composition/policy.js';
import { closed, oneOf } from '../declaration.js';
import { defaultOpportunityPolicy, OpportunityPolicySchema } from '../opportunity/policy.js';
import { defaultMarketingPolicy, MarketingPolicySchema } from '../marketing/policy.js';
import { defaultLadderPolicy, LadderPolicySchema } from '../loyalty/ladder/policy.js';
import { defaultPointsPolicy, PointsPolicySchema } from '../points/policy.js';
import { defaultSatisfactionPolicy, SatisfactionPolicySchema } from '../satisfaction/policy.js';
import { ChannelPolicySchema, defaultChannelPolicy } from '../partnership/policy.js';
import { defaultPricingPolicy, PricingPolicySchema } from '../pricing/policy.js';
import { defaultJourneyPolicy, JourneyPolicySchema } from '../journey/policy.js';
import { defaultRetentionPolicy, RetentionPolicySchema } from '../retention/policy.js';
import { defaultVisitPolicy, VisitPolicySchema } from '../visit/policy.js';
import { defaultWinBackPolicy, WinBackPolicySchema } from '../winback/policy.js';
import { defaultPredictionPolicy, PredictionPolicySchema } from '../prediction/policy.js';
import { defaultRefitPolicy, RefitPolicySchema } from '../prediction/refit.js';

const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });
const months = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 1_200, description: `months; ${description}` });
const count = (description: string) => Type.Integer({ minimum: 1, maximum: 100_000, description });
const share = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1, description: `share 0–1; ${description}` });
const bands = (description: string) =>
  Type.Array(Type.Integer({ minimum: 0 }), { minItems: 4, maxItems: 4, description });

const lifecycle = closed({
  cycleGaps: closed({ least: count('gaps needed for a cycle'), most: count('newest gaps that it is the median of') }),
  dormantCycles: Type.Number({ minimum: 1, description: 'cycles of silence until decline' }),
  lostCycles: Type.Number({ minimum: 1, description: 'cycles of silence until lost' }),
  dormantDays: closed({ least: days('clamp'), most: days('clamp'), unknown: days('where the cycle is unknown') }),
  lostDays: closed({ least: days('clamp'), most: days('clamp'), unknown: days('where the cycle is unknown') }),
  spendFall: closed({
    windowDays: days('each of the two windows'),
    share: share('decline below it'),
    tenureDays: days('asked of the customer'),
  }),
  complaints: closed({
    least: count('unresolved or dissatisfied complaints that mean decline'),
    windowDays: days('counted'),
    csatAtMost: Type.Integer({ minimum: 1, maximum: 5 }),
  }),
  stable: closed({ tenureDays: days('asked'), purchases: count('asked'), windowMonths: months('counted') }),
  formation: closed({ purchases: count('asked'), windowDays: days('counted') }),
  newBusiness: closed({ windowDays: days('since the first purchase in a new category'), tenureDays: days('asked') }),
});

const loyalty = closed({
  patron: closed({ purchases: count('for 主顾'), windowMonths: months('counted') }),
  supporter: closed({ purchases: count('for 支持者'), windowMonths: months('counted') }),
  missedReviews: count('reviews in a row that cost one level'),
});

const value = closed({
  windowMonths: months('for frequency, average and the tiers'),
  recencyMonths: Type.Array(months('R = 5, 4, 3, 2 up to'), { minItems: 4, maxItems: 4 }),
  frequency: bands('least orders for F = 2, 3, 4, 5'),
  monetaryMajor: bands('M = 1 up to the first, …, 5 above the last; major units of the base currency'),
  highScore: Type.Integer({ minimum: 1, maximum: 5, description: 'score from which a box counts as high' }),
  marginRate: share('margin where the unit cost is unknown'),
  discountRate: share('a year, for the present value of past margin'),
  pyramid: closed({
    shares: Type.Array(share('cumulative share of the ranked customers'), { minItems: 3, maxItems: 3 }),
  }),
  contribution: closed({ best: share('of net revenue'), middle: share('of net revenue') }),
  importance: closed({ vip: share('of customers'), important: share('of customers, cumulative') }),
});

/** Every number that a business may want to change. A change is an event, so that history shows it. */
export const PolicySchema = closed({
  version: Type.Integer({ minimum: 1, description: 'named in every receipt' }),
  businessTimeZone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA zone of the business day' }),
  baseCurrency: Type.String({ pattern: '^[A-Z]{3}$' }),
  minorUnitsPerMajor: Type.Integer({ minimum: 1, maximum: 10_000, description: 'of the base currency' }),
  ratesToBase: Type.Record(Type.String({ pattern: '^[A-Z]{3}$' }), Type.String({ pattern: '^[0-9]+(\\.[0-9]+)?$' }), {
    description: 'rates for facts that bring none',
  }),
  clock: oneOf(['live', 'history'], {
    description: 'live closes days with the wall clock; history stands at the end of what was imported',
  }),
  lifecycle,
  loyalty,
  value,
  points: PointsPolicySchema,
  churn: ChurnPolicySchema,
  behaviour: BehaviourPolicySchema,
  contacts: ContactsPolicySchema,
  opportunities: OpportunityPolicySchema,
  account: AccountPolicySchema,
  complaints: ComplaintPolicySchema,
  satisfaction: SatisfactionPolicySchema,
  ladder: LadderPolicySchema,
  winBack: WinBackPolicySchema,
  campaigns: CampaignPolicySchema,
  pricing: PricingPolicySchema,
  care: CarePolicySchema,
  channel: ChannelPolicySchema,
  prediction: PredictionPolicySchema,
  refit: RefitPolicySchema,
  composition: CompositionPolicySchema,
  visits: VisitPolicySchema,
  journey: JourneyPolicySchema,
  marketing: MarketingPolicySchema,
  retention: RetentionPolicySchema,
});
export type Policy = Static<typeof PolicySchema>;

/** What a policy of an earlier release lacks, as it was when it was added: stored policies are read with it for ever. */
export const addedInVersion2 = {
  points: defaultPointsPolicy,
  churn: defaultChurnPolicy,
  behaviour: defaultBehaviourPolicy,
  contacts: defaultContactsPolicy,
  opportunities: defaultOpportunityPolicy,
  account: defaultAccountPolicy,
  complaints: defaultComplaintPolicy,
  satisfaction: defaultSatisfactionPolicy,
  ladder: defaultLadderPolicy,
  winBack: defaultWinBackPolicy,
  campaigns: defaultCampaignPolicy,
  pricing: defaultPricingPolicy,
  care: defaultCarePolicy,
  channel: defaultChannelPolicy,
  prediction: defaultPredictionPolicy,
  refit: defaultRefitPolicy,
  composition: defaultCompositionPolicy,
  visits: defaultVisitPolicy,
  journey: defaultJourneyPolicy,
};

/** As {@link addedInVersion2}, what the second version lacked. */
export const addedInVersion3 = { marketing: defaultMarketingPolicy, retention: defaultRetentionPolicy };

/** The thresholds of domain.md §2 and §5. */
export const defaultPolicy: Policy = {
  version: 1,
  businessTimeZone: 'Asia/Shanghai',
  baseCurrency: 'CNY',
  minorUnitsPerMajor: 100,
  ratesToBase: {},
  clock: 'live',
  lifecycle: {
    cycleGaps: { least: 3, most: 10 },
    dormantCycles: 2,
    lostCycles: 4,
    dormantDays: { least: 30, most: 730, unknown: 183 },
    lostDays: { least: 90, most: 1460, unknown: 365 },
    spendFall: { windowDays: 180, share: 0.5, tenureDays: 360 },
    complaints: { least: 2, windowDays: 90, csatAtMost: 2 },
    stable: { tenureDays: 180, purchases: 6, windowMonths: 24 },
    formation: { purchases: 3, windowDays: 365 },
    newBusiness: { windowDays: 90, tenureDays: 90 },
  },
  loyalty: {
    patron: { purchases: 2, windowMonths: 12 },
    supporter: { purchases: 6, windowMonths: 24 },
    missedReviews: 2,
  },
  value: {
    windowMonths: 24,
    recencyMonths: [1, 3, 6, 12],
    frequency: [2, 6, 11, 24],
    monetaryMajor: [500, 1000, 3000, 5000],
    highScore: 4,
    marginRate: 0.4,
    discountRate: 0.09,
    pyramid: { shares: [0.01, 0.2, 0.5] },
    contribution: { best: 0.8, middle: 0.99 },
    importance: { vip: 0.01, important: 0.2 },
  },
  ...addedInVersion2,
  ...addedInVersion3,
};
