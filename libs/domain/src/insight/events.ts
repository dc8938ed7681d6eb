import { Type } from '@sinclair/typebox';
import { closed, declareEvent, type EventOf } from '../declaration.js';

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

export const LifecycleStageChanged = declareEvent({
  name: 'LifecycleStageChanged',
  wire: 'lifecycle.stage-changed',
  stream: 'insight',
  summary: 'A customer is in another lifecycle stage (客户生命周期).',
  schema: receipt,
});
export type LifecycleStageChanged = EventOf<typeof LifecycleStageChanged>;

export const LoyaltyLevelChanged = declareEvent({
  name: 'LoyaltyLevelChanged',
  wire: 'loyalty.level-changed',
  stream: 'insight',
  summary: 'A customer stands on another rung of the loyalty ladder (忠实度阶梯), or is newly at risk of falling.',
  schema: receipt,
});
export type LoyaltyLevelChanged = EventOf<typeof LoyaltyLevelChanged>;

export const CustomerValueChanged = declareEvent({
  name: 'CustomerValueChanged',
  wire: 'value.changed',
  stream: 'insight',
  summary: 'A customer has another RFM code, or belongs to another tier.',
  schema: receipt,
});
export type CustomerValueChanged = EventOf<typeof CustomerValueChanged>;

export type Insight = LifecycleStageChanged | LoyaltyLevelChanged | CustomerValueChanged;
export type Receipt = Insight['data'];
