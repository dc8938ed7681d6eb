import {
  absorptionIn,
  customerStream,
  derivedId,
  encode,
  privacyStream,
  type CustomerId,
  type NewEvent,
  type Position,
  type TenantId,
} from '@annals/contracts';
import { MOST_FORGOTTEN, refuseForgetting, type ForgettingDecided } from '@annals/domain';
import { err, ok, type Rejection, type Result } from '@annals/kernel';
import { VersionConflict } from '@annals/ports';
import type { CapturePorts } from '../capture-ports.js';
import type { Asker } from '../fact/event-of.js';
import { BODY_DIFFERS, type Present } from '../fact/judge.js';
import { forgottenIn, personOf, readForgettings, type Forgetting, type Forgettings } from './decided.js';
import { erase, isErased } from './erase.js';
import type { ForgetList } from './forget-list.js';

export interface ForgetRequest extends Asker {
  readonly customerId: CustomerId;
  readonly reasonCode: string;
  /** What makes two requests the same request, where the client says so. */
  readonly key?: string;
}

/** A person that is forgotten: no key of it is left. */
export interface Forgotten {
  readonly customerId: CustomerId;
  /** Everybody whose key this decision destroyed. */
  readonly customers: readonly CustomerId[];
  readonly reasonCode: string;
  /** Of the decision. */
  readonly forgettingId: string;
  /** Of the fact in the customer's own stream. */
  readonly eventId: string;
  readonly position: Position;
  readonly revision: number;
  readonly duplicate: boolean;
  readonly occurredAt: number;
}

type Verdict = { readonly is: 'new'; readonly data: ForgettingDecided['data'] } | Standing;
interface Standing {
  readonly is: 'standing';
  readonly decision: Forgetting;
}

/** So many keys are looked for at a time. */
const TOGETHER = 100;
const MOST_CONFLICTS = 100;

/**
 * Forgets people for ever (ADR 24). The decision is one append to a stream of the tenant's own, where all of them stand; what
 * follows from it is done now or, after a crash, by whoever comes next.
 */
export class ForgetCustomers {
  constructor(
    private readonly ports: CapturePorts,
    private readonly list: ForgetList,
  ) {}

  /**
   * Idempotence: who is forgotten is not forgotten again, nor does the same key decide anything twice.
   * Errors: CUSTOMER.NOT_FOUND; CUSTOMER.ABSORBED; FORGETTING.TOO_MANY_CUSTOMERS; IDEMPOTENCY.BODY_DIFFERS.
   * Failure: StorageUnavailable; VersionConflict after very many lost races.
   */
  forget(request: ForgetRequest): Promise<Result<Forgotten, Rejection>> {
    const { store, streams, times } = this.ports;
    const { tenant, customerId } = request;
    return this.#inTurn(tenant, async () => {
      for (let conflicts = 0; ; conflicts++) {
        const present = await times.present(tenant);
        const known = await readForgettings(store, tenant);
        await this.#finish(known, present);
        const verdict = await this.#judge(request, known);
        if (!verdict.ok) return verdict;
        if (verdict.value.is === 'standing') return ok(await this.#done(verdict.value.decision, customerId, true));
        const decision = await this.#decide(request, verdict.value.data, known, present, conflicts);
        if (!decision) continue;
        await erase(this.#scope, decision, present.recordedAt);
        // What is remembered of them does not know it yet.
        for (const id of decision.event.data.customers) streams.recall(customerStream(tenant, id));
        return ok(await this.#done(decision, customerId, false));
      }
    });
  }

  /**
   * What a start owes a tenant: decisions that are only known outside the log are decided again, what was decided is
   * carried out, and no key is left of anybody whom the log says to be forgotten, whatever was restored.
   */
  async reconcile(tenant: TenantId): Promise<void> {
    await this.#inTurn(tenant, async () => {
      const present = await this.ports.times.present(tenant);
      await this.#decideAgain(tenant, present);
      const known = await readForgettings(this.ports.store, tenant);
      await this.#finish(known, present);
      await this.#destroyRestored(tenant, known);
    });
  }

  async #judge(request: ForgetRequest, { all }: Forgettings): Promise<Result<Verdict, Rejection>> {
    const { tenant, customerId, reasonCode, key } = request;
    const earlier = key === undefined ? undefined : all.find(({ idempotencyKey }) => idempotencyKey === key);
    if (earlier) {
      const { data } = earlier.event;
      const isSame = data.customerId === customerId && data.reasonCode === reasonCode;
      return isSame ? ok({ is: 'standing', decision: earlier }) : err(BODY_DIFFERS);
    }
    const person = await personOf(this.ports.store, tenant, customerId);
    const own = person.get(customerId)!;
    if (own.length === 0) return refuseForgetting('CUSTOMER.NOT_FOUND');
    const absorption = absorptionIn(own);
    if (absorption) return err(absorbedInto(absorption.into));
    const customers = [...person].filter(([, events]) => !forgottenIn(events)).map(([id]) => id);
    if (customers.length > MOST_FORGOTTEN) return refuseForgetting('FORGETTING.TOO_MANY_CUSTOMERS');
    if (customers.length > 0) return ok({ is: 'new', data: { customerId, customers, reasonCode } });
    const { forgettingId } = forgottenIn(own)!.event.data;
    return ok({ is: 'standing', decision: all.find(({ id }) => id === forgettingId)! });
  }

  /** `undefined` when others decided first, and the question is another one now. */
  async #decide(
    { tenant, actor, correlationId, traceparent, key }: ForgetRequest,
    data: ForgettingDecided['data'],
    { expected }: Pick<Forgettings, 'expected'>,
    { businessNow: occurredAt, recordedAt }: Present,
    conflicts: number,
  ): Promise<Forgetting | undefined> {
    const id = derivedId('forgetting', tenant, data.customerId, ...data.customers);
    const event = { type: 'ForgettingDecided', data } as const;
    const decided: NewEvent = {
      ...{ id, tenant, actor, correlationId, traceparent, idempotencyKey: key, event, occurredAt },
      ...{ recordedAt, sourceSeq: 0 },
    };
    const stream = privacyStream(tenant);
    try {
      const { position, revision } = await this.ports.store.append(stream, expected, [encode(decided)]);
      return { ...decided, event, stream, position, revision };
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= MOST_CONFLICTS) throw error;
      return undefined;
    }
  }

  /** Decisions are carried out in their order, so that the newest that is carried out tells that all before it are. */
  async #finish({ all }: Forgettings, { recordedAt }: Present): Promise<void> {
    let from = all.length;
    while (from > 0 && !(await isErased(this.#scope, all[from - 1]!))) from--;
    for (const decision of all.slice(from)) await erase(this.#scope, decision, recordedAt);
  }

  /** The log was restored from before: who stands on the list and not in it is forgotten again, by the list. */
  async #decideAgain(tenant: TenantId, present: Present): Promise<void> {
    for (const entry of this.list.entries()) {
      if (entry.tenant !== tenant) continue;
      const known = await readForgettings(this.ports.store, tenant);
      const told = new Set(known.all.flatMap(({ event }) => event.data.customers));
      const customers = entry.customers.filter((id) => !told.has(id));
      if (customers.length === 0) continue;
      const asker = { tenant, actor: 'forget-list', correlationId: derivedId('forget-list', tenant, ...customers) };
      const { customerId, reasonCode } = entry;
      const request = { ...asker, customerId, reasonCode };
      await this.#decide(request, { customerId, customers, reasonCode }, known, present, MOST_CONFLICTS);
    }
  }

  async #destroyRestored(tenant: TenantId, { all }: Forgettings): Promise<void> {
    const customers = [...new Set(all.flatMap(({ event }) => event.data.customers))];
    const { keys } = this.ports;
    for (let from = 0; from < customers.length; from += TOGETHER) {
      const some = customers.slice(from, from + TOGETHER);
      const found = await Promise.all(some.map((id) => keys.find(tenant, id)));
      for (const [i, id] of some.entries()) if (found[i]) await keys.forget(tenant, id);
    }
  }

  async #done(decision: Forgetting, customerId: CustomerId, duplicate: boolean): Promise<Forgotten> {
    const own = (await personOf(this.ports.store, decision.tenant, customerId)).get(customerId)!;
    const { id: eventId, position, revision, occurredAt } = forgottenIn(own)!;
    const { customers, reasonCode } = decision.event.data;
    const { id: forgettingId } = decision;
    return { customerId, customers, reasonCode, forgettingId, eventId, position, revision, duplicate, occurredAt };
  }

  get #scope() {
    const { store, keys } = this.ports;
    return { store, keys, list: this.list };
  }

  #inTurn<T>(tenant: TenantId, work: () => Promise<T>): Promise<T> {
    return this.ports.streams.inTurn(privacyStream(tenant), work);
  }
}

/** The person goes on under the survivor's id, and is forgotten there with all its ids. */
const absorbedInto = (mergedInto: CustomerId): Rejection => ({
  code: 'CUSTOMER.ABSORBED',
  reason: 'the customer was absorbed by the one that mergedInto names; forget the person there',
  details: { mergedInto },
});
