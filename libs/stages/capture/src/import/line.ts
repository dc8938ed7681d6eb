import { declarationOfWire, isEventName, isIdentifier, jsonFlaw, jsonFlaws } from '@annals/contracts';
import { parseInstant, type Instant } from '@annals/kernel';
import { isCustomerFact, type FactWish } from '../fact/wish.js';

/** A line of NDJSON, or why it could not be read; numbered from 1. */
export type SourceLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly error: { readonly code: string; readonly reason: string } };

/** A line that asks for a fact. */
export interface ImportItem {
  readonly line: number;
  readonly customerId: string;
  readonly wish: FactWish & { readonly occurredAt: Instant };
}

/** A line that was not taken. The reason names fields, never values. */
export interface LineError {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  /** Whose facts they would be now, where the customer was absorbed. */
  readonly mergedInto?: string;
}

export const isLineError = (read: ImportItem | LineError): read is LineError => 'code' in read;

/**
 * Reads `{type, customerId, occurredAt, sourceSeq?, key?, data}`. The data is checked when it is decided.
 * Errors: LINE codes, and IMPORT.TYPE_NOT_ALLOWED for what is not a fact of a customer.
 */
export function readLine(source: SourceLine): ImportItem | LineError {
  const { line } = source;
  if ('error' in source) return { line, code: source.error.code, reason: source.error.reason };
  const flaw = jsonFlaw(source.text);
  if (flaw) return { line, code: `LINE.${flaw}`, reason: jsonFlaws[flaw] };
  try {
    return itemOf(line, JSON.parse(source.text));
  } catch {
    return { line, code: 'LINE.NOT_JSON', reason: 'the line is no JSON' };
  }
}

const FIELDS = new Set(['type', 'customerId', 'occurredAt', 'sourceSeq', 'key', 'data']);
const KEY = /^[\x21-\x7e]{1,200}$/;

function itemOf(line: number, value: unknown): ImportItem | LineError {
  if (!isObject(value)) return invalid(line, '/ must be object');
  for (const field in value)
    if (!FIELDS.has(field)) return invalid(line, `/ must NOT have additional properties: ${field.slice(0, 64)}`);
  const { type, customerId, occurredAt, sourceSeq, key, data } = value;
  if (typeof type !== 'string') return invalid(line, '/type must be string');
  const name = isEventName(type) ? type : declarationOfWire(type)?.name;
  if (name === undefined || !isCustomerFact(name)) {
    return { line, code: 'IMPORT.TYPE_NOT_ALLOWED', reason: 'only facts of customers can be imported' };
  }
  if (typeof customerId !== 'string' || !isIdentifier(customerId))
    return invalid(line, '/customerId must be an identifier');
  const instant = typeof occurredAt === 'string' ? parseInstant(occurredAt) : undefined;
  if (instant === undefined) return invalid(line, '/occurredAt must be a date and time with Z or an offset');
  if (sourceSeq !== undefined && !isCount(sourceSeq)) return invalid(line, '/sourceSeq must be an integer >= 0');
  if (key !== undefined && !(typeof key === 'string' && KEY.test(key)))
    return invalid(line, '/key must be 1–200 visible ASCII characters');
  if (!isObject(data)) return invalid(line, '/data must be object');
  return { line, customerId, wish: { type: name, data, occurredAt: instant, sourceSeq, key } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const invalid = (line: number, reason: string): LineError => ({ line, code: 'LINE.INVALID', reason });
