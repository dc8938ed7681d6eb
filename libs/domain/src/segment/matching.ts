import type { Segment, SegmentCondition, SegmentFilter } from './events.js';

/** What a field of the customer list holds: words, numbers or flags. */
export type FieldKind = 'text' | 'number' | 'flag';
type Fields = Readonly<Record<string, FieldKind>>;
type Values = Readonly<Record<string, unknown>>;

/** The ids of the segments that a customer with these values belongs to, in order of id. */
export function segmentsOf(values: Values, segments: Readonly<Record<string, Segment>>): string[] {
  const ids = Object.keys(segments).filter((id) => matches(values, segments[id]!.filter));
  return ids.sort();
}

/** An unknown value fulfils no condition: a customer without a stage is not one whose stage differs. */
export function matches(values: Values, { all, any, none }: SegmentFilter): boolean {
  const holds = (condition: SegmentCondition) => fulfils(values[condition.field], condition);
  return (all?.every(holds) ?? true) && (any?.some(holds) ?? true) && !(none?.some(holds) ?? false);
}

function fulfils(value: unknown, condition: SegmentCondition): boolean {
  if (value === null || value === undefined) return false;
  if (condition.is !== undefined) return value === condition.is;
  if (condition.in !== undefined) return condition.in.includes(value as string);
  if (typeof value !== 'number') return false;
  return value >= (condition.atLeast ?? -Infinity) && value <= (condition.atMost ?? Infinity);
}

/** What is wrong with a filter, `all[0]: …`, or `undefined`. It names fields, never values. */
export function filterFlaw(filter: SegmentFilter, fields: Fields): string | undefined {
  for (const list of ['all', 'any', 'none'] as const) {
    const flaws = filter[list]?.map((condition) => conditionFlaw(condition, fields)) ?? [];
    const at = flaws.findIndex((flaw) => flaw !== undefined);
    if (at >= 0) return `${list}[${at}]: ${flaws[at]}`;
  }
  return undefined;
}

function conditionFlaw(condition: SegmentCondition, fields: Fields): string | undefined {
  const kind = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
  if (kind === undefined) return 'there is no such field';
  const { is, in: within, atLeast, atMost } = condition;
  const compares = [is !== undefined, within !== undefined, atLeast !== undefined || atMost !== undefined];
  if (compares.filter(Boolean).length !== 1) return 'compare with exactly one of is, in, and atLeast or atMost';
  if ((atLeast !== undefined || atMost !== undefined) && kind !== 'number') return 'only numbers have bounds';
  return [is, ...(within ?? [])].some((value) => value !== undefined && kindOf(value) !== kind)
    ? `the field is a ${kind}`
    : undefined;
}

const kindOf = (value: string | number | boolean): FieldKind =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'flag';
