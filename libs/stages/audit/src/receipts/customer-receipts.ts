import { setMaxListeners } from 'node:events';
import {
  absorptionIn,
  decode,
  formatPosition,
  insightStream,
  modelOf,
  type CustomerId,
  type Position,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import { contextOf } from '@annals/domain';
import { formatInstant, type Instant } from '@annals/kernel';
import { ActiveModels, foldedUpTo, Rejected } from '@annals/platform';
import type { EventStore, ReadModelStore } from '@annals/ports';
import {
  explaining,
  inLogOrder,
  populationOf,
  PROJECTIONS,
  receiptsOf,
  type CustomerReceipt,
  type PersonLog,
} from '@annals/read-models';
import type { Moment } from '../as-of/customers-as-of.js';
import { readPerson } from '../as-of/read-person.js';
import { TELLING, type ReceiptsQuery } from './receipts-query.js';

/** So long a read waits for the position that it was asked to include. */
const LONGEST_WAIT_MS = 5000;

export interface CustomerReceipts {
  readonly customerId: CustomerId;
  /** Where `at` was asked: the instant that is explained. */
  readonly at?: string;
  /** The head of the log when it was read. */
  readonly position: string;
  /** Who absorbed the customer, of whom nothing is told any more. */
  readonly absorbed?: { readonly mergedInto: CustomerId; readonly mergeId: string };
  /** In the order of the log. */
  readonly receipts: readonly CustomerReceipt[];
  /** For the next page; `null` where there is none. */
  readonly cursor: string | null;
}

/** Says why a customer is what it is, and was what it was: each change that was told, from the log. */
export class ReceiptReader {
  readonly #active: ActiveModels;

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModelStore,
  ) {
    this.#active = new ActiveModels(models);
  }

  /** Errors: CUSTOMER.NOT_FOUND; READ.NOT_YET where the read models have not come to `minPosition`. */
  async read(tenant: TenantId, id: CustomerId, query: ReceiptsQuery): Promise<CustomerReceipts> {
    if (query.minPosition !== undefined) await this.#folded(query.minPosition);
    const log = await readPerson(this.store, tenant, id);
    const own = log.streams.get(id)!;
    if (own.length === 0) throw new Rejected({ code: 'CUSTOMER.NOT_FOUND', reason: 'there is no such customer' });
    const at = query.at && instantOf(query.at, log);
    const all = await this.#receipts(tenant, id, log, query.readModel);
    const asked = (at === undefined ? all : explaining(all, at)).filter(
      ({ position }) => query.cursor === undefined || BigInt(position) > query.cursor,
    );
    const receipts = asked.slice(0, query.limit);
    const absorption = absorptionIn(own);
    return {
      customerId: id,
      ...(at !== undefined && { at: formatInstant(at) }),
      position: formatPosition(log.position),
      ...(absorption && { absorbed: { mergedInto: absorption.into, mergeId: absorption.mergeId } }),
      receipts,
      cursor: receipts.length < asked.length ? receipts.at(-1)!.position : null,
    };
  }

  async #receipts(
    tenant: TenantId,
    id: CustomerId,
    { streams, clockFacts, position }: PersonLog,
    readModel: string | undefined,
  ): Promise<CustomerReceipt[]> {
    const names = readModel === undefined ? TELLING : [readModel];
    const read = names.map((name) => this.store.readStream(insightStream(name, tenant, id)));
    const insights = inLogOrder((await Promise.all(read)).flat().flatMap((record) => decode(record) ?? []));
    const known = insights.filter((insight: RecordedEvent) => insight.position <= position);
    return receiptsOf({ insights: known, facts: [...streams.values()].flat(), clockFacts });
  }

  /** Until whoever tells changes has folded what is to be included. */
  async #folded(position: Position): Promise<void> {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    setMaxListeners(PROJECTIONS.length, signal);
    const telling = PROJECTIONS.filter(({ name }) => TELLING.includes(name));
    const waits = telling.map(({ name, version: own }) => {
      const live = async () => modelOf({ name, version: (await this.#active.read({ name, version: own })).version });
      return foldedUpTo(this.models, live, position, signal);
    });
    if ((await Promise.all(waits)).every(Boolean)) return;
    throw new Rejected({ code: 'READ.NOT_YET', reason: 'the read models have not folded what happened up to there' });
  }
}

/** A date is the end of that business day. */
function instantOf(moment: Moment, { clockFacts }: PersonLog): Instant {
  if ('instant' in moment) return moment.instant;
  return contextOf(populationOf(clockFacts)).calendar.endOf(moment.day);
}
