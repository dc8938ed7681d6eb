import { invalidity } from '@annals/contracts';
import { customerDecider, type Context, type CustomerFact } from '@annals/domain';
import type { Instant, Occurred, Rejection, Result } from '@annals/kernel';
import type { CustomerHistory } from '../history/customer-history.js';
import { price } from './price.js';
import { commandFor, type FactWish } from './wish.js';

/** What holds while a wish is judged. */
export interface Present {
  readonly context: Context;
  /** What a fact without a time of its own gets. */
  readonly businessNow: Instant;
  /** The wall clock. */
  readonly recordedAt: Instant;
}

export type Verdict =
  | { readonly is: 'new'; readonly fact: Occurred<CustomerFact> }
  /** The event `id` may say the same already; if it does not, `otherwise` is the answer. */
  | { readonly is: 'repeated'; readonly id: string; readonly otherwise: () => Rejection }
  | { readonly is: 'refused'; readonly rejection: Rejection };

/** Clocks differ; further ahead, a fact is a mistake (domain.md §2.0). */
const LEEWAY_MS = 5 * 60_000;

/** The clock closes every day since the oldest fact: a mistyped year must not make it close a million of them. */
const OLDEST: Instant = 0;

/** Decides a wish against what is known of its customer. `id` is the one that its event would have. */
export function judge(
  history: CustomerHistory,
  customerId: string,
  wish: FactWish,
  id: string,
  present: Present,
): Verdict {
  if (history.revisionOf(id) !== undefined) return seen(history, customerId, wish, id, present);
  const decision = decide(history, customerId, wish, id, present);
  if (decision.ok) return { is: 'new', fact: decision.value };
  const { error } = decision;
  if (error.duplicateOf === undefined) return { is: 'refused', rejection: error };
  return { is: 'repeated', id: error.duplicateOf, otherwise: () => error };
}

function seen(history: CustomerHistory, customerId: string, wish: FactWish, id: string, present: Present): Verdict {
  return { is: 'repeated', id, otherwise: () => contradiction(history, customerId, wish, present) };
}

/** Why a wish cannot be recorded that is named like a recorded fact but asks for something else. */
function contradiction(history: CustomerHistory, customerId: string, wish: FactWish, present: Present): Rejection {
  const decision = wish.key === undefined ? decide(history, customerId, wish, '', present) : undefined;
  return decision && !decision.ok ? decision.error : BODY_DIFFERS;
}

export const BODY_DIFFERS: Rejection = {
  code: 'IDEMPOTENCY.BODY_DIFFERS',
  reason: 'this key, or the same moment without a key, was used for another fact of the customer',
};

function decide(
  history: CustomerHistory,
  customerId: string,
  wish: FactWish,
  id: string,
  { context, businessNow, recordedAt }: Present,
): Result<Occurred<CustomerFact>, Rejection> {
  const { type, occurredAt = businessNow, sourceSeq = 0 } = wish;
  if (occurredAt > recordedAt + LEEWAY_MS)
    return refused('FACT.IN_THE_FUTURE', 'a fact cannot occur after it is recorded');
  if (occurredAt < OLDEST) return refused('FACT.TOO_OLD', 'a fact cannot have occurred before 1970');
  const priced = price(wish, context.policy, history);
  if (!priced.ok) return priced;
  const flaw = invalidity({ type, data: priced.value });
  if (flaw !== undefined) return refused('FACT.INVALID', flaw);
  const asked = { id, occurredAt, sourceSeq, event: { type, data: priced.value } as CustomerFact };
  const decision = customerDecider.decide(history.state, commandFor(asked, customerId, context));
  return decision.ok ? { ok: true, value: asked } : decision;
}

const refused = (code: string, reason: string): Result<never, Rejection> => ({ ok: false, error: { code, reason } });
