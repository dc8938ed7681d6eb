import { LIFECYCLE_STAGES } from '@annals/domain';
import { InvalidRequest, type FieldError } from '@annals/platform';
import type { CustomerQuery } from './customer-list.js';

type Raw = Readonly<Record<string, unknown>>;

const STAGES: readonly string[] = LIFECYCLE_STAGES;
const TIERS = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL', 'UNRANKED'];
const KNOWN = ['stage', 'level', 'tier', 'rfm', 'sort', 'limit', 'cursor', 'minPosition'];
const MOST = 500;
const DEFAULT_LIMIT = 50;

/** Reads the query string of a list. Errors: InvalidRequest naming every field that is wrong. */
export function listQuery(raw: Raw): CustomerQuery {
  const errors: FieldError[] = [];
  for (const field of Object.keys(raw)) {
    if (!KNOWN.includes(field))
      errors.push({ field: field.slice(0, 64), message: `is not one of ${KNOWN.join(', ')}` });
  }
  const check = (field: string, isRight: (text: string) => boolean, message: string): string | undefined => {
    const value = raw[field];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && isRight(value)) return value;
    errors.push({ field, message });
    return undefined;
  };
  const stage = check('stage', (text) => STAGES.includes(text), `must be one of ${STAGES.join(', ')}`);
  const level = check('level', (text) => /^[0-5]$/.test(text), 'must be 0 to 5');
  const tier = check('tier', (text) => TIERS.includes(text), `must be one of ${TIERS.join(', ')}`);
  const rfm = check('rfm', (text) => /^[1-5]{3}$/.test(text), 'must be three digits, 1 to 5 each');
  const sort = check('sort', (text) => text === 'net' || text === '-net', 'must be net or -net');
  const limit = check('limit', (text) => /^\d{1,3}$/.test(text) && +text >= 1 && +text <= MOST, `must be 1 to ${MOST}`);
  const cursor = check('cursor', (text) => text.length <= 4096, 'must be what an earlier page gave');
  if (errors.length > 0) throw new InvalidRequest(errors);
  return {
    ...{ stage, tier, rfm, cursor },
    level: level === undefined ? undefined : Number(level),
    sort: sort === 'net' ? 'net' : '-net',
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
  };
}
