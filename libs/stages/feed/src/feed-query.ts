import {
  IDENTIFIER,
  inHeader,
  POSITION,
  queryParameter,
  queryReader,
  upTo,
  type ParameterAbout,
  type QueryString,
  type Reader,
} from '@annals/platform';

const MOST = 1000;
const DEFAULT_LIMIT = 100;

const types: Reader<ReadonlySet<string>> = [
  (text) => (/^[A-Za-z0-9.,-]{1,1000}$/.test(text) ? new Set(text.split(',')) : undefined),
  'must be event types, separated by commas',
];
const ALL: ReadonlySet<string> = new Set();
const readPull = queryReader({ from: POSITION, types, customerId: IDENTIFIER, limit: upTo(MOST, 4) });
const readStream = queryReader({
  from: POSITION,
  'last-event-id': inHeader(POSITION),
  types,
  customerId: IDENTIFIER,
});

/** What a pull asks for. Errors: InvalidRequest naming every field that is wrong. */
export const pullQuery = (query: QueryString) => ({ limit: DEFAULT_LIMIT, types: ALL, ...readPull(query) });

/** What a stream asks for; a browser that comes back says by `Last-Event-ID` where it was, whatever the URL still says. */
export function streamQuery(query: QueryString, lastEventId: string | undefined) {
  // Browsers send an empty header where no event had an id yet.
  const headers = lastEventId === '' ? {} : { 'last-event-id': lastEventId };
  const { 'last-event-id': last, from, ...asked } = readStream(query, headers);
  return { types: ALL, ...asked, from: last ?? from };
}

const TYPES = queryParameter('types', 'names or persisted types of events, separated by commas; absent: all');
const CUSTOMER = queryParameter('customerId', 'the facts of one customer, and the insights about it');
export const PULL_PARAMETERS: readonly ParameterAbout[] = [
  queryParameter('from', 'a position: the events after it; absent: from the beginning'),
  ...[TYPES, CUSTOMER],
  queryParameter('limit', 'most events of a page', {
    ...{ type: 'integer', minimum: 1, maximum: MOST, default: DEFAULT_LIMIT },
  }),
];
export const STREAM_PARAMETERS: readonly ParameterAbout[] = [
  queryParameter('from', 'a position: the events after it; absent: those that come from now on'),
  ...[TYPES, CUSTOMER],
  { in: 'header', name: 'Last-Event-ID', description: 'the position of the last event that came; before `from`' },
];
