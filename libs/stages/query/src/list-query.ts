import { InvalidRequest, type FieldError } from '@annals/platform';
import type { CustomerQuery } from './customer-list.js';
import { listFilters, type FilterName } from './list-filters.js';

type Raw = Readonly<Record<string, unknown>>;
type Check = readonly [isRight: (text: string) => boolean, message: string];

const MOST = 500;
const DEFAULT_LIMIT = 50;
const filters = Object.entries(listFilters) as [FilterName, (typeof listFilters)[FilterName]][];
const CHECKS: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(filters.map(([name, { understands, rule }]) => [name, [understands, rule]])),
  sort: [(text) => text === 'net' || text === '-net', 'must be net or -net'],
  limit: [(text) => /^\d{1,3}$/.test(text) && +text >= 1 && +text <= MOST, `must be 1 to ${MOST}`],
  cursor: [(text) => text.length <= 4096, 'must be what an earlier page gave'],
};
/** `minPosition` is read before the list is. */
const KNOWN = [...Object.keys(CHECKS), 'minPosition'];

/** Reads the query string of a list. Errors: InvalidRequest naming every field that is wrong. */
export function listQuery(raw: Raw): CustomerQuery {
  const errors: FieldError[] = Object.keys(raw)
    .filter((field) => !KNOWN.includes(field))
    .map((field) => ({ field: field.slice(0, 64), message: `is not one of ${KNOWN.join(', ')}` }));
  const right: Record<string, string> = {};
  for (const [field, [isRight, message]] of Object.entries(CHECKS)) {
    const value = raw[field];
    if (value === undefined) continue;
    if (typeof value === 'string' && isRight(value)) right[field] = value;
    else errors.push({ field, message });
  }
  if (errors.length > 0) throw new InvalidRequest(errors);
  const { sort, limit, cursor, ...wanted } = right;
  return {
    filters: wanted,
    sort: sort === 'net' ? 'net' : '-net',
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
    ...(cursor !== undefined && { cursor }),
  };
}
