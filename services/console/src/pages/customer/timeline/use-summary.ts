import type { FeedEvent, Receipt } from '../../../api/types.js';
import { useWords } from '../../../i18n/use-words.js';
import { isInsight } from '../../../parts/codes.js';
import { changesOf, GROUP_OF } from './changes.js';

interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}
/** The fields of facts that say most, where a fact has them. */
type Telling = Partial<
  Record<
    'orderId' | 'channel' | 'kind' | 'direction' | 'category' | 'complaintId' | 'instrument' | 'remedy' | 'region',
    string
  >
> & {
  readonly total?: Money;
  readonly refund?: Money;
  readonly lines?: readonly unknown[];
  readonly upheld?: boolean;
  readonly severity?: number;
};

/** What a field of an insight says, in words where there are any. */
export function useCodeWords(): (field: string, code: unknown) => string {
  const { term } = useWords();
  return (field, code) => {
    const group = GROUP_OF[field];
    if (code === null || code === undefined) return '–';
    return group ? term(group, String(code)) : String(code);
  };
}

/** A fact or an insight in a line. */
export function useSummary(): (event: FeedEvent) => string {
  const { term, format } = useWords();
  const word = useCodeWords();
  const ofInsight = ({ before, after }: Receipt): string =>
    changesOf(before, after)
      .map(({ field, before, after }) => `${word(field, before)} → ${word(field, after)}`)
      .join(', ');
  const ofFact = (data: Telling): string => {
    const money = data.total ?? data.refund;
    return [
      money && format.money(money.amountMinor, money.currency),
      data.channel && term('channel', data.channel),
      data.kind && term('interaction', data.kind),
      data.category && term('category', data.category),
      data.instrument,
      data.remedy,
      data.region,
      data.orderId,
      data.complaintId,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return ({ name, data }) => (isInsight(name) ? ofInsight(data as Receipt) : ofFact(data as Telling));
}
