import { Controller, Get, Query } from '@nestjs/common';
import { isIdentifier, START, parsePosition } from '@annals/contracts';
import { About, Caller, InvalidRequest, Roles, type CallerOfRequest, type FieldError } from '@annals/platform';
import { FeedReader, type FeedQuery } from './feed-reader.js';

type Raw = Readonly<Record<string, unknown>>;

const KNOWN = ['from', 'types', 'customerId', 'limit'];
const MOST = 1000;
const DEFAULT_LIMIT = 100;

@Controller('v1/events')
export class FeedController {
  constructor(private readonly reader: FeedReader) {}

  @Get()
  @Roles('reader', 'auditor')
  @About({ summary: 'Facts and insights after a position, in the order of the log. Ask again with from = next.' })
  pull(@Caller() caller: CallerOfRequest, @Query() query: Raw) {
    return this.reader.pull({ ...feedQuery(query), tenant: caller.tenant });
  }
}

/** Errors: InvalidRequest naming every field that is wrong. */
function feedQuery(raw: Raw): Omit<FeedQuery, 'tenant'> {
  const errors: FieldError[] = Object.keys(raw)
    .filter((field) => !KNOWN.includes(field))
    .map((field) => ({ field: field.slice(0, 64), message: `is not one of ${KNOWN.join(', ')}` }));
  const read = <T>(field: string, parse: (text: string) => T | undefined, message: string): T | undefined => {
    const value = raw[field];
    if (value === undefined) return undefined;
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) errors.push({ field, message });
    return parsed;
  };
  const from = read('from', parsePosition, 'must be a position, a decimal number');
  const types = read(
    'types',
    (text) => (/^[A-Za-z0-9.,-]{1,1000}$/.test(text) ? new Set(text.split(',')) : undefined),
    'must be event types, separated by commas',
  );
  const customerId = read('customerId', (text) => (isIdentifier(text) ? text : undefined), 'must be an identifier');
  const limit = read(
    'limit',
    (text) => (/^\d{1,4}$/.test(text) && +text >= 1 && +text <= MOST ? +text : undefined),
    `must be 1 to ${MOST}`,
  );
  if (errors.length > 0) throw new InvalidRequest(errors);
  return {
    from: from ?? START,
    types: types ?? new Set(),
    limit: limit ?? DEFAULT_LIMIT,
    ...(customerId !== undefined && { customerId }),
  };
}
