import { clockStream, derivedId, encode, type CustomerId, type NewEvent, type TenantId } from '@annals/contracts';
import {
  decideMerge,
  decideUndo,
  MOST_LEFT_OUT,
  refuseMerge,
  type MergeDecided,
  type MergeRevoked,
} from '@annals/domain';
import { err, ok, type Rejection, type Result } from '@annals/kernel';
import { VersionConflict, type Appended } from '@annals/ports';
import type { CapturePorts } from '../capture-ports.js';
import type { Asker } from '../fact/event-of.js';
import { BODY_DIFFERS, type Present } from '../fact/judge.js';
import { carryOut, isCarriedOut, type CarryOut } from './carry-out.js';
import { readDecisions, type Decision, type Decisions } from './decisions.js';
import { knownOf, reconciled } from './merged-facts.js';

export interface IdentityRequest extends Asker {
  readonly survivorId: CustomerId;
  /** What makes two requests the same request, where the client says so. */
  readonly key?: string;
  /** The revision that the survivor's stream must have. */
  readonly ifMatch?: number;
}

export interface MergeRequest extends IdentityRequest {
  readonly absorbedId: CustomerId;
  /** Whether facts of the absorbed customer that contradict the survivor's are left out; else the merge is refused. */
  readonly leavesOutConflicts: boolean;
}

export interface UndoRequest extends IdentityRequest {
  readonly mergeId: string;
}

/** A merge that was decided, or undone, and carried out. */
export interface MergeDone extends Appended {
  readonly mergeId: string;
  readonly survivorId: CustomerId;
  readonly absorbedId: CustomerId;
  /** Of the decision. */
  readonly eventId: string;
  readonly occurredAt: number;
}

/** What is asked comes to a new decision, or to one that stands already. */
type Verdict = { readonly is: 'new'; readonly event: MergeDecided | MergeRevoked } | Standing;
interface Standing {
  readonly is: 'standing';
  readonly decision: Decision;
}
type Judge = (decisions: Decisions, present: Present) => Promise<Result<Verdict, Rejection>>;

/** The clock appends to the same stream, but rarely. */
const MOST_CONFLICTS = 100;

/**
 * Decides which customers are one person (ADR 17). The decision is one append to the tenant's stream, where all of them
 * stand in one order; what follows from it is appended to the two customers' streams, now or, after a crash, by
 * whoever comes next.
 */
export class Merges {
  constructor(private readonly ports: CapturePorts) {}

  /**
   * Idempotence: a merge that stands is not decided again, nor is one with the same key, whatever became of it.
   * Errors: MERGE codes; CUSTOMER.ABSORBED; IDEMPOTENCY.BODY_DIFFERS; PRECONDITION.FAILED.
   * Failure: StorageUnavailable; VersionConflict after very many lost races.
   */
  merge(request: MergeRequest): Promise<Result<MergeDone, Rejection>> {
    return this.#decide(request, (decisions, present) => this.#judgeMerge(request, decisions, present));
  }

  /** As {@link merge}; the same key again is no second undoing. Errors: MERGE.NOT_FOUND, MERGE.ALREADY_UNDONE too. */
  undo(request: UndoRequest): Promise<Result<MergeDone, Rejection>> {
    return this.#decide(request, (decisions) => this.#judgeUndo(request, decisions));
  }

  /** Carries out what a tenant has decided and nobody has finished. */
  async finish(tenant: TenantId): Promise<void> {
    const present = await this.ports.times.present(tenant);
    await this.#inTurn(tenant, async () => this.#finish(await readDecisions(this.ports.store, tenant), present));
  }

  #decide(request: IdentityRequest, judge: Judge): Promise<Result<MergeDone, Rejection>> {
    const { store, times } = this.ports;
    return this.#inTurn(request.tenant, async () => {
      for (let conflicts = 0; ; conflicts++) {
        const present = await times.present(request.tenant);
        const decisions = await readDecisions(store, request.tenant);
        await this.#finish(decisions, present);
        const verdict = await judge(decisions, present);
        if (!verdict.ok) return verdict;
        if (verdict.value.is === 'standing')
          return ok(await this.#done(decisions, verdict.value.decision, present, true));
        if (!(await this.#isAt(request))) return err(STALE);
        const appended = await this.#append(request, verdict.value.event, decisions, present, conflicts);
        if (!appended) continue;
        const after = await readDecisions(store, request.tenant);
        const decision = after.all.findLast(({ event }) => isSameDecision(event, verdict.value))!;
        return ok(await this.#done(after, decision, present, appended.duplicate));
      }
    });
  }

  async #judgeMerge(
    request: MergeRequest,
    { all, registry }: Decisions,
    { context }: Present,
  ): Promise<Result<Verdict, Rejection>> {
    const { tenant, survivorId, absorbedId, key } = request;
    const mergeId = key === undefined ? undefined : derivedId('merge', tenant, 'key', key);
    const earlier = (mergeId && registry.merges.get(mergeId)) || registry.absorbed.get(absorbedId);
    if (earlier?.survivorId === survivorId && earlier.absorbedId === absorbedId)
      return ok(standing(all, 'MergeDecided', earlier.mergeId));
    if (mergeId && registry.merges.has(mergeId)) return err(BODY_DIFFERS);
    const decided = decideMerge(registry, request);
    if (!decided.ok) return decided;
    const [survivor, absorbed] = await Promise.all(
      [survivorId, absorbedId].map((id) => knownOf(this.ports.store, tenant, id)),
    );
    if (survivor!.facts.length === 0) return refuseMerge('MERGE.SURVIVOR_NOT_FOUND');
    if (absorbed!.facts.length === 0) return refuseMerge('MERGE.ABSORBED_NOT_FOUND');
    const { leftOut, conflicts } = reconciled(survivor!, absorbed!, context);
    if (conflicts.length > 0 && !request.leavesOutConflicts)
      return refuseMerge('MERGE.FACTS_CONFLICT', { conflicts: conflicts.slice(0, MOST_SHOWN) });
    if (leftOut.length + conflicts.length > MOST_LEFT_OUT) return refuseMerge('MERGE.TOO_MUCH_LEFT_OUT');
    const data = {
      mergeId: mergeId ?? derivedId('merge', tenant, survivorId, absorbedId, registry.merges.size),
      ...{ survivorId, absorbedId },
    };
    return ok({ is: 'new', event: { type: 'MergeDecided', data } });
  }

  async #judgeUndo(
    { survivorId, mergeId, key }: UndoRequest,
    { all, registry }: Decisions,
  ): Promise<Result<Verdict, Rejection>> {
    const revoked = all.find(({ event }) => event.type === 'MergeRevoked' && event.data.mergeId === mergeId);
    if (key !== undefined && revoked?.idempotencyKey === key && registry.merges.get(mergeId)?.survivorId === survivorId)
      return ok({ is: 'standing', decision: revoked });
    const decided = decideUndo(registry, survivorId, mergeId);
    return decided.ok ? ok({ is: 'new', event: { type: 'MergeRevoked', data: { mergeId } } }) : decided;
  }

  async #isAt({ tenant, survivorId, ifMatch }: IdentityRequest): Promise<boolean> {
    return ifMatch === undefined || (await knownOf(this.ports.store, tenant, survivorId)).revision === ifMatch;
  }

  /** `undefined` when others wrote to the tenant's stream first, and the question is another one now. */
  async #append(
    { tenant, actor, correlationId, traceparent, key }: IdentityRequest,
    event: MergeDecided | MergeRevoked,
    { expected }: Decisions,
    { businessNow: occurredAt, recordedAt }: Present,
    conflicts: number,
  ): Promise<Appended | undefined> {
    const id = derivedId('merge-decision', tenant, event.type, JSON.stringify(event.data));
    const decided: NewEvent = {
      ...{ id, tenant, actor, correlationId, traceparent, idempotencyKey: key, event, occurredAt },
      ...{ recordedAt, sourceSeq: 0 },
    };
    try {
      return await this.ports.store.append(clockStream(tenant), expected, [encode(decided)]);
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= MOST_CONFLICTS) throw error;
      return undefined;
    }
  }

  /** Decisions are carried out in their order, so that the newest that is carried out tells that all before it are. */
  async #finish({ all, registry }: Decisions, present: Present): Promise<void> {
    const scope = this.#scope(registry, present);
    let from = all.length;
    while (from > 0 && !(await isCarriedOut(scope, all[from - 1]!))) from--;
    for (const decision of all.slice(from)) await carryOut(scope, decision);
  }

  async #done({ registry }: Decisions, decision: Decision, present: Present, duplicate: boolean): Promise<MergeDone> {
    const { mergeId, survivorId, absorbedId } = registry.merges.get(decision.event.data.mergeId)!;
    const { position, revision } = await carryOut(this.#scope(registry, present), decision);
    const { id: eventId, occurredAt } = decision;
    return { mergeId, survivorId, absorbedId, eventId, occurredAt, position, revision, duplicate };
  }

  #scope(registry: Decisions['registry'], { context, recordedAt }: Present): CarryOut {
    return { store: this.ports.store, registry, context, recordedAt };
  }

  #inTurn<T>(tenant: TenantId, work: () => Promise<T>): Promise<T> {
    return this.ports.streams.inTurn(clockStream(tenant), work);
  }
}

/** So many contradictions are named in an answer. */
const MOST_SHOWN = 100;

const STALE: Rejection = {
  code: 'PRECONDITION.FAILED',
  reason: 'the survivor is at another revision than If-Match says',
};

const standing = (all: readonly Decision[], type: Decision['event']['type'], mergeId: string): Standing => ({
  is: 'standing',
  decision: all.find(({ event }) => event.type === type && event.data.mergeId === mergeId)!,
});

const isSameDecision = ({ type, data }: Decision['event'], verdict: Verdict): boolean =>
  verdict.is === 'new' && type === verdict.event.type && data.mergeId === verdict.event.data.mergeId;
