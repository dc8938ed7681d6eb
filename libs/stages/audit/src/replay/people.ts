import {
  decode,
  streamParts,
  type CustomerId,
  type EncodedRecord,
  type Position,
  type RecordedEvent,
} from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import type { PersonLog } from '@annals/read-models';
import { logPages } from './log-pages.js';
import type { Survey } from './survey.js';

/** A customer with all that the log holds of it. */
export interface Person extends PersonLog {
  /** Everything that was told of the customer, in the order of the log. */
  readonly insights: readonly RecordedEvent[];
}

type Records = Map<CustomerId, EncodedRecord[]>;

/**
 * Every customer of a surveyed log, one after the other; the log is read once for each portion.
 * Errors: what `signal` aborts with; CorruptLog.
 */
export async function* peopleOf(
  store: EventStore,
  survey: Survey,
  { signal, onRead }: { readonly signal: AbortSignal; readonly onRead?: (position: Position) => void },
): AsyncIterable<Person> {
  for (const portion of survey.portions) {
    const held: Records = new Map(portion.flat().map((id) => [id, []]));
    for await (const page of logPages(store, survey.upTo, signal)) {
      for (const record of page) {
        const { tenant, customerId } = streamParts(record.stream);
        if (tenant === survey.tenant && customerId !== undefined) held.get(customerId)?.push(record);
      }
      onRead?.(page.at(-1)?.position ?? survey.upTo);
    }
    for (const group of portion) {
      const decoded = new Map(group.map((id) => [id, decodedOf(held.get(id)!)]));
      for (const customerId of group) {
        const streams = new Map([...decoded].map(([id, { facts }]) => [id, facts]));
        const { insights } = decoded.get(customerId)!;
        const { tenant, clockFacts, upTo: position } = survey;
        yield { tenant, customerId, streams, clockFacts, insights, position };
        held.delete(customerId);
      }
    }
  }
}

function decodedOf(records: readonly EncodedRecord[]): { facts: RecordedEvent[]; insights: RecordedEvent[] } {
  const events = records.flatMap((record) => decode(record) ?? []);
  const isFact = ({ stream }: RecordedEvent): boolean => streamParts(stream).kind === 'customer';
  return { facts: events.filter(isFact), insights: events.filter((event) => !isFact(event)) };
}
