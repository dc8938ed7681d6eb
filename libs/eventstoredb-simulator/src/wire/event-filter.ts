import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent } from '../log/logged-event.js';

export type EventFilter = (event: LoggedEvent) => boolean;

export const acceptAll: EventFilter = () => true;

/** By type or by stream, each with prefixes or a regular expression. */
export function filterOf(options: ReadReq.Options.FilterOptions): EventFilter {
  const onType = options.getEventType();
  const matches = matcherOf(onType ?? options.getStreamIdentifier()!);
  return ({ type, stream }) => matches(onType ? type : stream);
}

function matcherOf(expression: ReadReq.Options.FilterOptions.Expression): (text: string) => boolean {
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const pattern = new RegExp(expression.getRegex(), 'u');
  return (text) => pattern.test(text);
}
