import { formatInstant } from '@annals/kernel';

/** Names of fields that hold instants in views: the wire shows them as ISO 8601. */
const INSTANTS = new Set(['since', 'nextTransitionAt', 'registeredAt', 'firstSeenAt', 'lastSeenAt']);

/** A view with its instants as the wire shows them. */
export function isoInstants(view: object): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(view)) {
    shown[name] = INSTANTS.has(name) && typeof value === 'number' ? formatInstant(value) : value;
  }
  return shown;
}
