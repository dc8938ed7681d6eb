import { Type } from '@sinclair/typebox';
import { closed, declareEvent, type EventDeclaration, type EventOf } from '../declaration.js';

const figures = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description });
const instant = Type.String({ format: 'date-time' });

/** What every insight says: enough to recompute the decision by hand (ADR 4). */
const receipt = closed({
  before: figures('the categories that held'),
  after: figures('the categories that hold from `effectiveAt` on'),
  effectiveAt: instant,
  causes: Type.Array(Type.String(), { minItems: 1, description: 'ids of the facts that brought it about' }),
  projectionVersion: Type.Integer({ minimum: 1 }),
  policyVersion: Type.Integer({ minimum: 1 }),
  inputs: figures('the figures that decided'),
  thresholds: figures('what they were compared with'),
  next: Type.Union([figures('what is missing for the next better category'), Type.Null()]),
  nextTransitionAt: Type.Union([instant, Type.Null()], { description: 'when it changes again if nothing happens' }),
  supersedes: Type.Array(Type.String(), { description: 'ids of earlier insights that a late fact made wrong' }),
  corrected: Type.Optional(
    Type.Array(closed({ effectiveAt: instant, category: figures('what held from then on') }), {
      description: 'what a late fact changed of the history, oldest first',
    }),
  ),
});

const insight = <const Name extends string>(name: Name, wire: string, summary: string) =>
  declareEvent({ name, wire, stream: 'insight', summary, schema: receipt });

export const LifecycleStageChanged = insight(
  'LifecycleStageChanged',
  'lifecycle.stage-changed',
  'A customer is in another lifecycle stage (客户生命周期).',
);
export type LifecycleStageChanged = EventOf<typeof LifecycleStageChanged>;

export const LoyaltyLevelChanged = insight(
  'LoyaltyLevelChanged',
  'loyalty.level-changed',
  'A customer stands on another rung of the loyalty ladder (忠实度阶梯), or is newly at risk of falling.',
);
export type LoyaltyLevelChanged = EventOf<typeof LoyaltyLevelChanged>;

export const CustomerValueChanged = insight(
  'CustomerValueChanged',
  'value.changed',
  'A customer has another RFM code, or belongs to another tier.',
);
export type CustomerValueChanged = EventOf<typeof CustomerValueChanged>;

export const ChurnRiskChanged = insight(
  'ChurnRiskChanged',
  'churn.risk-changed',
  'The risk of losing a customer (流失警示) is in another band: green, yellow or red.',
);
export type ChurnRiskChanged = EventOf<typeof ChurnRiskChanged>;

export const WinBackChanged = insight(
  'WinBackChanged',
  'win-back.changed',
  'A case to win the customer back (挽回) was opened, closed, answered by a purchase, or not in time.',
);
export type WinBackChanged = EventOf<typeof WinBackChanged>;

export const SegmentMembershipChanged = insight(
  'SegmentMembershipChanged',
  'segment.membership-changed',
  'A customer belongs to other segments; `segments` lists their ids, separated by spaces.',
);
export type SegmentMembershipChanged = EventOf<typeof SegmentMembershipChanged>;

export const BehaviourChanged = insight(
  'BehaviourChanged',
  'behaviour.changed',
  'A customer is of another loyalty class (忠诚分类), or newly sensitive to prices or not (价格敏感度).',
);
export type BehaviourChanged = EventOf<typeof BehaviourChanged>;

export const ComplaintStandingChanged = insight(
  'ComplaintStandingChanged',
  'complaint.standing-changed',
  'The open complaints of a customer stand elsewhere, or one of them missed a deadline or was escalated.',
);
export type ComplaintStandingChanged = EventOf<typeof ComplaintStandingChanged>;

export const AttitudeChanged = insight(
  'AttitudeChanged',
  'attitude.changed',
  'A customer is of another type on the curve of satisfaction and loyalty, or of the seven types of loyalty.',
);
export type AttitudeChanged = EventOf<typeof AttitudeChanged>;

/** Every insight. */
export const insights = [
  LifecycleStageChanged,
  LoyaltyLevelChanged,
  CustomerValueChanged,
  ChurnRiskChanged,
  BehaviourChanged,
  ComplaintStandingChanged,
  AttitudeChanged,
  WinBackChanged,
  SegmentMembershipChanged,
] as const satisfies readonly EventDeclaration[];
export type Insight = EventOf<(typeof insights)[number]>;
export type Receipt = Insight['data'];
