import { declarationOf } from '@annals/contracts';
import type { AnyEvent } from '@annals/domain';
import { isSameJson, type Instant } from '@annals/kernel';
import type { FactWish } from './wish.js';

/** What a wish is compared with; its personal fields are open. */
interface Recorded {
  readonly occurredAt: Instant;
  readonly sourceSeq: number;
  readonly event: AnyEvent;
}

/**
 * Whether a recorded fact is what the wish asks for. What the wish left to the service (its time, a rate) is as
 * it was then, whatever it would be now.
 */
export function isSameFact(wish: FactWish, { event, occurredAt, sourceSeq }: Recorded): boolean {
  if (wish.type !== event.type) return false;
  if (wish.occurredAt !== undefined && wish.occurredAt !== occurredAt) return false;
  if (wish.sourceSeq !== undefined && wish.sourceSeq !== sourceSeq) return false;
  const field = declarationOf(wish.type).amount;
  const [asked, recorded] = [wish.data, event.data as FactWish['data']];
  if (field === undefined) return isSameJson(asked, recorded);
  const isOfOrder = wish.type === 'PurchaseReturned';
  return (
    isSameMoney(asked[field], recorded[field], isOfOrder) &&
    isSameJson({ ...asked, [field]: null }, { ...recorded, [field]: null })
  );
}

function isSameMoney(asked: unknown, recorded: unknown, isRateOfOrder: boolean): boolean {
  if (!isObject(asked) || !isObject(recorded)) return asked === recorded;
  const { fxToBase: askedRate, ...askedRest } = asked;
  const { fxToBase: recordedRate, ...recordedRest } = recorded;
  const isSameRate = isRateOfOrder || askedRate === undefined || Number(askedRate) === Number(recordedRate);
  return isSameRate && isSameJson(askedRest, recordedRest);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
