import { formatInstant } from '@annals/kernel';

/** Names of fields that hold instants in views: the wire shows them as ISO 8601. */
const INSTANTS = new Set(['since', 'nextTransitionAt', 'registeredAt', 'firstSeenAt', 'lastSeenAt']);

/** A view with its instants as the wire shows them, however deep they lie. */
export function isoInstants(view: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => [
      name,
      INSTANTS.has(name) && typeof value === 'number' ? formatInstant(value) : shown(value),
    ]),
  );
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return value !== null && typeof value === 'object' ? isoInstants(value) : value;
}
