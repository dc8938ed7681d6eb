import { clockFactId, insightId, type HistoryEntry, type RecordedEvent, type Standing } from '@annals/contracts';
import { compareFold, type Category, type Due, type FoldKey, type Instant, type Occurred } from '@annals/kernel';
import type { Context, CustomerAbsorbed, CustomerFact, Insight } from '@annals/domain';
import { foldedPart, newStanding, sameCategory, type AnyProjection, type Change } from '../standing.js';

/** Whose standing is folded, by which rules. */
export interface Scope {
  readonly projection: AnyProjection;
  readonly context: Context;
  readonly tenant: string;
  readonly customerId: string;
  /** The version under which insights are told: that of the projection, but for what a predecessor told. */
  readonly tellAs: number;
}

export type Fact = Occurred<CustomerFact | Insight>;

/** Takes each change of category as it happens; `null` where nobody listens, and the history needs no ids. */
type Tell = ((change: Change) => void) | null;
export type Fold = (scope: Scope, tell: (change: Change) => void) => void;

const NO_CATEGORY: Category = {};

/** Sorts before every fact of the same instant: a day that has ended is over when the first fact of the next comes. */
const MOMENT_SEQ = Number.MIN_SAFE_INTEGER;

/**
 * Whether the fact must go between what is folded already. Where time has passed up to `closed`, a fact from before is late
 * even if nothing of its customer was folded after it: the moments that it moves were told, or told to be none, and must
 * not be told again under their ids.
 */
export const isLate = ({ last }: Standing, fact: FoldKey, closed: Instant | null): boolean =>
  (closed !== null && fact.occurredAt < closed) || (last !== null && compareFold(fact, last) < 0);

/** Nothing is folded of the customer any more: time does not pass for it, and it counts nowhere. */
export function absorbedBy(standing: Standing, { event }: RecordedEvent): Standing {
  const { survivorId, mergeId } = (event as CustomerAbsorbed).data;
  return { ...standing, absorbed: { into: survivorId, mergeId } };
}

/** Folds a punctual fact, and before it every moment that time has passed on its way there. */
export function foldFact(scope: Scope, standing: Standing, fact: Fact, tell: Tell): void {
  elapseTo(scope, standing, fact.occurredAt, tell);
  const key = { id: fact.id, occurredAt: fact.occurredAt, sourceSeq: fact.sourceSeq };
  step(scope, standing, key, fact.id, tell, () => scope.projection.evolve(standing.doc, fact, scope.context));
}

/** Lets time pass up to and including `until`; the moment at `until` is brought by what `cause` names, the others by closed days. */
export function elapseTo(scope: Scope, standing: Standing, until: Instant, tell: Tell, cause?: string): void {
  const { projection, context } = scope;
  for (let due = projection.due(standing.doc, context); due !== null && due.at <= until;) {
    const moment = due;
    const key = { id: '', occurredAt: due.at, sourceSeq: MOMENT_SEQ };
    step(scope, standing, key, tell && (due.at === until && cause ? cause : momentId(scope, due)), tell, () =>
      projection.elapse(standing.doc, moment, context),
    );
    due = projection.due(standing.doc, context);
    if (due !== null && due.at <= moment.at) throw new Error(`${projection.name} stands still at ${moment.at}`);
  }
}

/** Whether what holds from `at` on comes too late for a standing: it was folded by what held before. */
export const isPast = ({ last }: Standing, at: Instant): boolean => last !== null && last.occurredAt >= at;

/** Brings the tiers up to date with the tenant's cuts. */
export function settle(scope: Scope, standing: Standing, cause: string, at: Instant, tell: Tell): void {
  step(scope, standing, standing.last, cause, tell, () => standing.doc, at);
}

function momentId({ context, tenant }: Scope, due: Due): string {
  const day = context.calendar.dayOf(due.at);
  return clockFactId(tenant, due.by, due.by === 'DayClosed' ? day - 1 : day);
}

function step(
  scope: Scope,
  standing: Standing,
  key: FoldKey | null,
  cause: string | null,
  tell: Tell,
  apply: () => object,
  at: Instant = key?.occurredAt ?? 0,
): void {
  const { projection, context } = scope;
  const isTold = projection.insight !== null;
  const before = isTold ? projection.category(standing.doc) : NO_CATEGORY;
  standing.doc = apply();
  if (projection.settle) standing.doc = projection.settle(standing.doc, context);
  standing.last = key;
  const after = isTold ? projection.category(standing.doc) : NO_CATEGORY;
  if (sameCategory(before, after)) return;
  const id = tell && cause ? idOf(scope, cause) : '';
  const category = foldedPart(projection, after);
  if (!sameCategory(foldedPart(projection, before), category)) standing.history.push({ at, category, insight: id });
  const { doc } = standing;
  tell?.({
    id,
    cause: cause!,
    effectiveAt: at,
    before,
    after,
    explain: () => projection.explain(doc, context),
    supersedes: [],
  });
}

const idOf = ({ projection, tellAs, context, tenant, customerId }: Scope, cause: string): string =>
  insightId(projection.name, tellAs, context.policy.version, tenant, customerId, cause);

/**
 * Folds a customer anew because a late fact came, its own or the tenant's, or other facts count than before, and tells
 * what that corrects.
 * `facts` are all the customer's facts that the log held when `late` came, in any order.
 */
export function correct(
  scope: Scope,
  old: Standing,
  facts: readonly Fact[],
  late: Pick<FoldKey, 'id' | 'occurredAt'>,
  until: Instant,
  tell: Tell,
): Standing {
  const { projection, context } = scope;
  const fresh = newStanding(projection, scope.customerId);
  if (projection.kept) Object.assign(fresh.doc, projection.kept(old.doc));
  for (const fact of [...facts].sort(compareFold)) foldFact(scope, fresh, fact, null);
  elapseTo(scope, fresh, until, null);
  const same = commonPrefix(old.history, fresh.history);
  const superseded = [...new Set(old.history.slice(same).map(({ insight }) => insight))];
  const corrected = fresh.history.slice(same);
  const before = projection.category(old.doc);
  const after = projection.category(fresh.doc);
  const id = idOf(scope, late.id);
  fresh.history = [...old.history.slice(0, same), ...corrected.map((entry) => ({ ...entry, insight: id }))];
  const changed = superseded.length > 0 || corrected.length > 0 || !sameCategory(before, after);
  if (projection.insight !== null && changed) {
    tell?.({
      id,
      cause: late.id,
      effectiveAt: corrected.at(-1)?.at ?? late.occurredAt,
      before,
      after,
      explain: () => projection.explain(fresh.doc, context),
      supersedes: superseded,
      corrected: corrected.map(({ at, category }) => ({ at, category })),
    });
  }
  return fresh;
}

function commonPrefix(a: readonly HistoryEntry[], b: readonly HistoryEntry[]): number {
  let same = 0;
  while (
    same < a.length &&
    same < b.length &&
    a[same]!.at === b[same]!.at &&
    sameCategory(a[same]!.category, b[same]!.category)
  )
    same++;
  return same;
}
