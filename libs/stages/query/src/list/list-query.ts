import { isIdentifier } from '@annals/contracts';
import {
  queryParameter,
  queryReader,
  textThat,
  upTo,
  type ParameterAbout,
  type QueryString,
  type Reader,
} from '@annals/platform';
import { WHEN_FIELDS, WHEN_PARAMETERS } from '../as-of/when.js';
import type { CustomerQuery } from './customer-list.js';
import { sorts, type Sort, type SortColumn } from './sorts.js';
import { listFilters, type FilterName } from './list-filters.js';

const MOST = 500;
const DEFAULT_LIMIT = 50;
const BY_NET: Sort = { column: 'net', order: 'descending' };
const filters = Object.entries(listFilters) as [FilterName, (typeof listFilters)[FilterName]][];
const filterReaders = Object.fromEntries(
  filters.map(([name, { understands, rule }]): [string, Reader<string>] => [name, [textThat(understands), rule]]),
) as Record<FilterName, Reader<string>>;
/** `-net` → the greatest first. */
const SORTS = new Map(
  (Object.keys(sorts) as SortColumn[]).flatMap((column): [string, Sort][] => [
    [column, { column, order: 'ascending' }],
    [`-${column}`, { column, order: 'descending' }],
  ]),
);
const SORT_NAMES = [...SORTS.keys()];
const BOOLEAN = { type: 'boolean', default: false };
const FLAGS = new Map([
  ['true', true],
  ['false', false],
]);
const flag: Reader<boolean> = [(text) => FLAGS.get(text), 'must be true or false'];
export const LIST_PARAMETERS: readonly ParameterAbout[] = [
  ...filters.map(([name, { rule, schema }]) => queryParameter(name, rule, schema)),
  queryParameter('sort', 'by a column, - for the greatest first; net is an index, the others take at most 100,000', {
    ...{ type: 'string', enum: SORT_NAMES, default: '-net' },
  }),
  queryParameter('idPrefix', 'how the id of the customer begins'),
  queryParameter('total', 'counts all that the filters find', BOOLEAN),
  queryParameter('figures', 'adds the last purchase, CLV of 12 months, P(alive) and churn risk of each', BOOLEAN),
  queryParameter('limit', 'most customers of a page', {
    ...{ type: 'integer', minimum: 1, maximum: MOST, default: DEFAULT_LIMIT },
  }),
  queryParameter('cursor', 'where the page begins: what an earlier page gave'),
  ...WHEN_PARAMETERS,
];

const read = queryReader(
  {
    ...filterReaders,
    sort: [(text) => SORTS.get(text), `must be one of ${SORT_NAMES.join(', ')}`],
    idPrefix: [textThat(isIdentifier), 'must be how an id begins'],
    total: flag,
    figures: flag,
    limit: upTo(MOST, 3),
    cursor: [textThat((text) => text.length <= 4096), 'must be what an earlier page gave'],
  },
  // What the list is read from is read before the list is.
  WHEN_FIELDS,
);

/** Reads the query string of a list. Errors: InvalidRequest naming every field that is wrong. */
export function listQuery(query: QueryString): CustomerQuery {
  const asked = read(query);
  const { sort = BY_NET, limit = DEFAULT_LIMIT, total = false, figures = false, idPrefix, cursor, ...wanted } = asked;
  return { filters: wanted, sort, limit, total, figures, idPrefix, cursor };
}
