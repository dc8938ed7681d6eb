import { formatPosition, type CustomerId, type RecordedEvent } from '@annals/contracts';
import { formatInstant } from '@annals/kernel';

/** The record from which on what is kept and what the log gives are not the same. */
export interface Diverging {
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
}

/** A part of a document or of a receipt, by the names that lead to it. `null` stands for nothing. */
export interface DifferingField {
  readonly path: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}

/** Something that is kept of a customer, and that a replay of the log does not give. */
export interface Difference {
  readonly kind: 'document' | 'insight';
  readonly readModel: string;
  readonly customerId: CustomerId;
  /**
   * `changed`: both know it, and say something else of it. `missing`: the replay gives it, and nothing is kept.
   * `unfounded`: it is kept, and the replay does not give it.
   */
  readonly flaw: 'changed' | 'missing' | 'unfounded';
  /** Of an insight, its record, or where that is missing the one that causes it; `null` where none is known. */
  readonly firstDiverging: Diverging | null;
  /** The first few. */
  readonly fields: readonly DifferingField[];
}

export const divergingAt = ({ id, position, occurredAt, event }: RecordedEvent): Diverging => ({
  position: formatPosition(position),
  eventId: id,
  type: event.type,
  occurredAt: formatInstant(occurredAt),
});

const MOST_FIELDS = 10;

/** Where two JSON values are not the same, leaves first to last; an absent field is like one that is null. */
export function differingFields(recorded: unknown, replayed: unknown, most = MOST_FIELDS): DifferingField[] {
  const found: DifferingField[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (found.length >= most || Object.is(a ?? null, b ?? null)) return;
    if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
      for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[name], b[name], `${path}/${name}`);
    } else if (a !== b) found.push({ path, recorded: a ?? null, replayed: b ?? null });
  };
  compare(recorded, replayed, '');
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands in a JSON value at a path that {@link differingFields} gave. */
export const fieldAt = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
