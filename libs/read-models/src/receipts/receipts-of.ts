import {
  formatPosition,
  readModelOf,
  wireTypeOf,
  type CustomerId,
  type Position,
  type RecordedEvent,
} from '@annals/contracts';
import type { Context, Insight, Receipt } from '@annals/domain';
import { formatInstant, parseInstant, type Category, type Instant } from '@annals/kernel';
import { newTenant, timelineOf } from '../fold/tenant-timeline.js';

/** A fact that brought a change about. */
export interface CausingFact {
  readonly eventId: string;
  /** As it is persisted; `null`, like all but the id, of a day that is not closed yet. */
  readonly type: string | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly occurredAt: string | null;
  readonly recordedAt: string | null;
  /** Whose fact: the customer's, or that of one whom it absorbed; absent on what holds for the whole tenant. */
  readonly customerId?: CustomerId;
}

/** What measured the customer when the change was told; an id is of the fact that said so. */
export interface InForce {
  readonly policy: { readonly version: number; readonly eventId: string | null };
  readonly model: { readonly eventId: string; readonly asOf: string } | null;
  readonly cuts: { readonly eventId: string; readonly asOf: string } | null;
}

/** One change of a customer, with all that is needed to decide it again by hand. JSON; instants are ISO 8601. */
export interface CustomerReceipt {
  readonly insightId: string;
  /** The read model that told it, and the version of its rules. */
  readonly readModel: string;
  readonly version: number;
  readonly type: string;
  readonly name: string;
  readonly position: string;
  readonly recordedAt: string;
  /** Since when it holds. */
  readonly effectiveAt: string;
  /** Every category of the read model, and which of them changed. */
  readonly before: Category;
  readonly after: Category;
  readonly changed: readonly string[];
  readonly causes: readonly CausingFact[];
  /** The figures that decided, and what they were compared with. */
  readonly inputs: Receipt['inputs'];
  readonly thresholds: Receipt['thresholds'];
  readonly inForce: InForce;
  /** The next better category and what is missing for it; `null` at the best. */
  readonly next: Receipt['next'];
  /** When it changes by itself if nothing happens. */
  readonly nextTransitionAt: string | null;
  /** Receipts that a late fact made wrong, in whole or in part, and those that made this one wrong. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  /** What a late fact changed of the history, oldest first. */
  readonly corrected?: readonly { readonly effectiveAt: string; readonly category: Category }[];
}

/** What receipts are made of. */
export interface ReceiptSources {
  /** The insights about the customer of every read model, in the order of the log. */
  readonly insights: readonly RecordedEvent[];
  /** The records of the customer, and of whoever was merged into it. */
  readonly facts: readonly RecordedEvent[];
  /** The tenant's clock facts, in the order of the log. */
  readonly clockFacts: readonly RecordedEvent[];
}

/** Every change that was told of a customer, in the order of the log. A pure function of it; holds no personal data. */
export function receiptsOf({ insights, facts, clockFacts }: ReceiptSources): CustomerReceipt[] {
  const recorded = new Map([...facts, ...clockFacts].map((fact) => [fact.id, fact]));
  const supersededBy = new Map<string, string[]>();
  for (const insight of insights)
    for (const wrong of receiptIn(insight).supersedes)
      supersededBy.set(wrong, [...(supersededBy.get(wrong) ?? []), insight.id]);
  const inForceAt = decisionsAt(clockFacts);
  return insights.map((insight) => {
    const { causes } = receiptIn(insight);
    const told = recorded.get(causes[0]!)?.position;
    // The fold decided as the log stood at the cause; what came between that and the insight it had not seen.
    const decidedAt = told !== undefined && told < insight.position ? told : insight.position;
    return {
      ...partsOf(insight),
      causes: causes.map((id) => causingFact(id, recorded.get(id))),
      inForce: inForceAt(decidedAt, receiptIn(insight)),
      supersededBy: supersededBy.get(insight.id) ?? [],
    };
  });
}

const receiptIn = ({ event }: RecordedEvent): Receipt => (event as Insight).data;

function partsOf(insight: RecordedEvent): Omit<CustomerReceipt, 'causes' | 'inForce' | 'supersededBy'> {
  const { effectiveAt, projectionVersion, inputs, thresholds, next, nextTransitionAt, supersedes, corrected, ...told } =
    receiptIn(insight);
  const before = told.before as Category;
  const after = told.after as Category;
  return {
    insightId: insight.id,
    ...{ readModel: readModelOf(insight), version: projectionVersion },
    ...{ type: wireTypeOf(insight.event.type), name: insight.event.type },
    ...{ position: formatPosition(insight.position), recordedAt: formatInstant(insight.recordedAt), effectiveAt },
    ...{ before, after, changed: Object.keys(after).filter((name) => before[name] !== after[name]) },
    ...{ inputs, thresholds, next, nextTransitionAt, supersedes },
    ...(corrected && { corrected: corrected as CustomerReceipt['corrected'] & object }),
  };
}

function causingFact(eventId: string, fact: RecordedEvent | undefined): CausingFact {
  if (!fact) return { eventId, type: null, name: null, position: null, occurredAt: null, recordedAt: null };
  return {
    eventId,
    type: wireTypeOf(fact.event.type),
    name: fact.event.type,
    position: formatPosition(fact.position),
    occurredAt: formatInstant(fact.occurredAt),
    recordedAt: formatInstant(fact.recordedAt),
    ...(fact.customerId !== undefined && { customerId: fact.customerId }),
  };
}

/** What the tenant had decided by each position. */
function decisionsAt(clockFacts: readonly RecordedEvent[]) {
  const timeline = timelineOf(clockFacts);
  return (at: Position, { policyVersion, effectiveAt }: Receipt): InForce => {
    const { context } = timeline.findLast(({ fact }) => fact.position <= at)?.tenant ?? newTenant;
    const decided = clockFacts.filter(({ position }) => position <= at);
    const adopted = decided.findLast(
      ({ event }) => event.type === 'PolicyAdopted' && event.data.policy.version === policyVersion,
    );
    const set = decided.findLast(({ event }) => event.type === 'CutsSet' && event.data.asOf === context.cuts?.asOf);
    return {
      policy: { version: policyVersion, eventId: adopted?.id ?? null },
      model: modelAt(context, parseInstant(effectiveAt)!),
      cuts: context.cuts && set ? { eventId: set.id, asOf: context.cuts.asOf } : null,
    };
  };
}

function modelAt({ models }: Context, at: Instant): InForce['model'] {
  const inForce = models.findLast(({ fromInstant }) => fromInstant <= at);
  return inForce ? { eventId: inForce.model.id, asOf: inForce.model.asOf } : null;
}
