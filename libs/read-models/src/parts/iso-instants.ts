import { formatInstant } from '@annals/kernel';

/** Names of fields that hold instants in views: the wire shows them as ISO 8601. */
const INSTANT_FIELDS = ['since', 'nextTransitionAt', 'registeredAt', 'firstSeenAt', 'lastSeenAt'] as const;
const INSTANTS = new Set<string>(INSTANT_FIELDS);

/** A view as the wire shows it. */
export type Shown<View> = View extends object
  ? { [Name in keyof View]: Name extends (typeof INSTANT_FIELDS)[number] ? Iso<View[Name]> : Shown<View[Name]> }
  : View;
type Iso<Field> = Field extends number ? string : Field;

/** A view with its instants as the wire shows them, however deep they lie. */
export function isoInstants<View extends object>(view: View): Shown<View> {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => [
      name,
      INSTANTS.has(name) && typeof value === 'number' ? formatInstant(value) : shown(value),
    ]),
  ) as Shown<View>;
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return value !== null && typeof value === 'object' ? isoInstants(value) : value;
}
