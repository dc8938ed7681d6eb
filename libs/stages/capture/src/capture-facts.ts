import { setTimeout as pause } from 'node:timers/promises';
import {
  customerStream,
  encode,
  holdsPersonalData,
  streamParts,
  type CustomerId,
  type Position,
  type StreamId,
} from '@annals/contracts';
import type { CustomerFact } from '@annals/domain';
import { err, ok, type Instant, type Occurred, type Rejection, type Result } from '@annals/kernel';
import { VersionConflict, type Appended } from '@annals/ports';
import type { CapturePorts } from './capture-ports.js';
import { eventOf, type Asker } from './fact/event-of.js';
import { idOf } from './fact/fact-id.js';
import { judge, type Present, type Verdict } from './fact/judge.js';
import { isSameFact } from './fact/same-fact.js';
import type { FactWish } from './fact/wish.js';
import type { CustomerHistory } from './history/customer-history.js';
import { openRecorded } from './history/open-recorded.js';

export interface CaptureRequest extends Asker {
  readonly customerId: CustomerId;
  readonly wish: FactWish;
  /** The revision that the customer's stream must have. */
  readonly ifMatch?: number;
}

export interface Captured {
  readonly customerId: CustomerId;
  readonly eventId: string;
  readonly position: Position;
  /** Of the event in its customer's stream. */
  readonly revision: number;
  /** It was recorded before, and nothing was stored now. */
  readonly duplicate: boolean;
  readonly occurredAt: Instant;
}

/** With pauses of random length between them, 64 processes that write to one customer all get their turn. */
const MOST_CONFLICTS = 100;
const LONGEST_PAUSE_MS = 20;

/** Records wishes as facts, one at a time a customer: decide with the customer's history, append where it ended. */
export class CaptureFacts {
  constructor(private readonly ports: CapturePorts) {}

  /**
   * Idempotence: a wish with the same key, or the same id of its own, records nothing again.
   * Errors: a Rejection of the domain; IDEMPOTENCY.BODY_DIFFERS; PRECONDITION.FAILED; FACT and MONEY codes.
   * Failure: VersionConflict after very many lost races; StorageUnavailable; SubjectForgotten.
   */
  capture(request: CaptureRequest): Promise<Result<Captured, Rejection>> {
    const stream = customerStream(request.tenant, request.customerId);
    return this.ports.streams.inTurn(stream, () => this.#record(request, stream));
  }

  /** In one function, and without waiting for what is there: each wait of each fact is felt where many are recorded. */
  async #record(request: CaptureRequest, stream: StreamId): Promise<Result<Captured, Rejection>> {
    const { ids, keys, streams, store, times } = this.ports;
    const { tenant, customerId, wish } = request;
    const remembered = streams.recall(stream);
    const history = remembered ?? (await streams.read(stream));
    let isCurrent = remembered === undefined;
    const id = idOf(tenant, customerId, wish) ?? ids.next();
    for (let conflicts = 0; ;) {
      const asked = times.present(tenant);
      const present = asked instanceof Promise ? await asked : asked;
      const verdict = judgeRequest(request, history, id, present, isCurrent);
      if (verdict === 'unsure') {
        isCurrent = true;
        await history.catchUp(store);
      } else if (verdict.is === 'new') {
        const { fact } = verdict;
        const key = holdsPersonalData(fact.event) ? await keys.obtain(tenant, customerId) : undefined;
        const event = encode(eventOf(request, customerId, fact, present.recordedAt, wish.key), key);
        const appended = await store.append(stream, history.expected, [event]).catch(noneOnConflict);
        // Others appended first, or the event turned out to be stored already.
        if (appended && !appended.duplicate) return ok(this.#recorded(request, history, fact, appended));
        if (++conflicts > MOST_CONFLICTS) throw new VersionConflict(stream, history.expected, history.revision);
        await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, conflicts));
        isCurrent = true;
        await history.catchUp(store);
      } else {
        streams.remember(history);
        return verdict.is === 'refused' ? err(verdict.rejection) : this.#repeat(request, history, verdict);
      }
    }
  }

  #recorded(
    { tenant, customerId }: CaptureRequest,
    history: CustomerHistory,
    fact: Occurred<CustomerFact>,
    { position, revision }: Appended,
  ): Captured {
    history.fold(fact);
    this.ports.streams.remember(history);
    this.ports.times.passed(tenant, fact.occurredAt);
    return { customerId, eventId: fact.id, position, revision, duplicate: false, occurredAt: fact.occurredAt };
  }

  /** The recorded event stands for the wish, if it says the same. */
  async #repeat(
    { tenant, customerId, wish }: CaptureRequest,
    history: CustomerHistory,
    { id, otherwise }: Extract<Verdict, { is: 'repeated' }>,
  ): Promise<Result<Captured, Rejection>> {
    const { stream, revision } = history.placeOf(id)!;
    const [record] = await this.ports.store.readStream(stream, { from: revision, limit: 1 });
    const owner = streamParts(stream).customerId!;
    const recorded = record && (await openRecorded(record, this.ports.keys, tenant, owner));
    if (!recorded || !isSameFact(wish, recorded)) return err(otherwise());
    const { position, occurredAt } = recorded;
    return ok({ customerId, eventId: id, position, revision, duplicate: true, occurredAt });
  }
}

function noneOnConflict(error: unknown): undefined {
  if (!(error instanceof VersionConflict)) throw error;
}

/** `unsure` where the answer could be another one once the history has caught up with other processes. */
function judgeRequest(
  { customerId, wish, ifMatch }: CaptureRequest,
  history: CustomerHistory,
  id: string,
  present: Present,
  isCurrent: boolean,
): Verdict | 'unsure' {
  const verdict = judge(history, customerId, wish, id, present);
  if (isRepeatFor(history, verdict, isCurrent) || (verdict.is === 'new' && ifMatch === undefined)) return verdict;
  if (!isCurrent) return 'unsure';
  return ifMatch === undefined || ifMatch === history.revision ? verdict : { is: 'refused', rejection: STALE };
}

/** A fact of the customer's own stays recorded; one of a merged history may have gone with it. */
const isRepeatFor = (history: CustomerHistory, verdict: Verdict, isCurrent: boolean): boolean =>
  verdict.is === 'repeated' && (isCurrent || history.revisionOf(verdict.id) !== undefined);

const STALE: Rejection = {
  code: 'PRECONDITION.FAILED',
  reason: 'the customer is at another revision than If-Match says',
};
