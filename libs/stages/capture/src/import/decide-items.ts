import type { CustomerFact } from '@annals/domain';
import type { Occurred, Rejection } from '@annals/kernel';
import type { Asker } from '../fact/event-of.js';
import { idOf, idOfContent } from '../fact/fact-id.js';
import { judge, type Present } from '../fact/judge.js';
import { isSameFact } from '../fact/same-fact.js';
import type { CustomerHistory, Place } from '../history/customer-history.js';
import type { ImportItem, LineError } from './line.js';

/** A line that an event in the log may say already. */
export interface Repeat {
  readonly item: ImportItem;
  readonly place: Place;
  readonly otherwise: () => Rejection;
}

/** What becomes of the lines of one customer, as far as its history tells without reading. */
export interface Decided {
  readonly fresh: { readonly item: ImportItem; readonly fact: Occurred<CustomerFact> }[];
  readonly repeats: Repeat[];
  readonly errors: LineError[];
  /** Lines that repeat an earlier one of the same batch. */
  duplicates: number;
}

/** Decides one line after the other, each knowing those before it: `history` then holds the fresh facts too. */
export function decideItems(
  { tenant }: Asker,
  customerId: string,
  items: readonly ImportItem[],
  history: CustomerHistory,
  present: Present,
): Decided {
  const stored = history.revision;
  const decided: Decided = { fresh: [], repeats: [], errors: [], duplicates: 0 };
  for (const item of items) {
    const { wish } = item;
    const id = idOf(tenant, customerId, wish) ?? idOfContent(tenant, customerId, wish);
    const verdict = judge(history, customerId, wish, id, present);
    if (verdict.is === 'new') {
      decided.fresh.push({ item, fact: verdict.fact });
      history.fold(verdict.fact);
    } else if (verdict.is === 'refused') {
      decided.errors.push(lineError(item, verdict.rejection));
    } else {
      const place = history.placeOf(verdict.id)!;
      const ofBatch = place.stream === history.stream ? decided.fresh[place.revision - stored - 1] : undefined;
      if (!ofBatch) decided.repeats.push({ item, place, otherwise: verdict.otherwise });
      else if (isSameFact(wish, ofBatch.fact)) decided.duplicates++;
      else decided.errors.push(lineError(item, verdict.otherwise()));
    }
  }
  return decided;
}

export const lineError = ({ line }: ImportItem, { code, reason, details }: Rejection): LineError => ({
  ...{ line, code, reason },
  ...details,
});
