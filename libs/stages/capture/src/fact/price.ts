import { declarationOf } from '@annals/contracts';
import { err, ok, reject, type Rejection, type Result } from '@annals/kernel';
import type { Policy } from '@annals/domain';
import type { FactWish } from './wish.js';

type Data = FactWish['data'];

/** What is known of a customer's orders. */
export interface KnownRates {
  /** The rate of a known order in this currency; `undefined` where there is none. */
  rateOfOrder(orderId: unknown, currency: string): string | undefined;
}

/**
 * Freezes the rate to the base currency into the fact (domain.md §2.0): a refund's is its order's, then what the
 * wish states, then the policy's. What is no amount at all is left for the schema to refuse.
 * Errors: MONEY.NO_RATE; MONEY.BAD_RATE for a rate of nothing, or of the base currency to itself that is not 1.
 */
export function price({ type, data }: FactWish, policy: Policy, known: KnownRates): Result<Data, Rejection> {
  const field = declarationOf(type).amount;
  const money = field === undefined ? undefined : data[field];
  if (field === undefined || !isAmount(money)) return ok(data);
  const rate = rateOf(
    money,
    policy,
    type === 'PurchaseReturned' ? known.rateOfOrder(data['orderId'], money.currency) : undefined,
  );
  if (!rate.ok) return rate;
  return ok(rate.value === money.fxToBase ? data : { ...data, [field]: { ...money, fxToBase: rate.value } });
}

interface Amount {
  readonly currency: string;
  readonly fxToBase?: unknown;
}

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && 'currency' in value && typeof value.currency === 'string';

function rateOf(
  { currency, fxToBase: given }: Amount,
  policy: Policy,
  ofOrder: string | undefined,
): Result<unknown, Rejection> {
  if (given !== undefined && typeof given !== 'string') return ok(given);
  if (currency === policy.baseCurrency) return given === undefined || Number(given) === 1 ? ok('1') : BAD_RATE;
  const rate =
    ofOrder ?? given ?? (Object.hasOwn(policy.ratesToBase, currency) ? policy.ratesToBase[currency] : undefined);
  if (rate === undefined) return NO_RATE;
  return Number(rate) === 0 ? BAD_RATE : ok(rate);
}

const NO_RATE = reject('MONEY.NO_RATE', 'no rate from this currency to the base currency is stated or known');
const BAD_RATE = err({ code: 'MONEY.BAD_RATE', reason: 'a rate is above 0, and 1 for the base currency itself' });
