import type { CustomerFact } from '@annals/domain';

/**
 * One fact on the wire: one NDJSON line of `POST /v1/import`.
 * A line of its own type for every fact, so that `type` and `data` cannot disagree.
 */
export type FactLine<Fact extends CustomerFact = CustomerFact> = Fact extends CustomerFact
  ? {
      readonly type: Fact['type'];
      readonly customerId: string;
      /** ISO 8601 with milliseconds and `Z`. */
      readonly occurredAt: string;
      /** The order that the source gave to facts of the same instant; 0 where absent. */
      readonly sourceSeq?: number;
      /** Idempotency key, for facts that bring no id of their own (an order, a return, a complaint do). */
      readonly key?: string;
      readonly data: Fact['data'];
    }
  : never;
