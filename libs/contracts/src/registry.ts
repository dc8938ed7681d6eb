import { addedInVersion2, addedInVersion3, declarations, type AnyEvent, type EventDeclaration } from '@annals/domain';

type EventName = AnyEvent['type'];

/** Changes the data of one version into that of the next; pure, and kept for ever. */
export interface Upcaster {
  /** Persisted type that it takes, `purchase.recorded.v1`. */
  readonly from: string;
  /** Persisted type that it gives. */
  readonly to: string;
  readonly upcast: (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

export const upcasters: readonly Upcaster[] = [
  {
    from: 'policy.adopted.v1',
    to: 'policy.adopted.v2',
    upcast: ({ policy }) => ({ policy: { ...addedInVersion2, ...(policy as object) } }),
  },
  {
    from: 'policy.adopted.v2',
    to: 'policy.adopted.v3',
    upcast: ({ policy }) => ({ policy: { ...addedInVersion3, ...(policy as object) } }),
  },
];

const byName = new Map<string, EventDeclaration>(declarations.map((d) => [d.name, d]));
const wireNames = new Map<string, string>(declarations.map((d) => [d.name, wireType(d)]));
const byWire = new Map<string, EventDeclaration>(declarations.map((d) => [wireType(d), d]));

function wireType(declaration: EventDeclaration): string {
  return `${declaration.wire}.v${declaration.version}`;
}

export const isEventName = (name: string): name is EventName => byName.has(name);

/** Errors: TypeError for a name that no event has. */
export function declarationOf(name: string): EventDeclaration {
  const found = byName.get(name);
  if (!found) throw new TypeError(`no event is called ${name}`);
  return found;
}

/** The persisted type of an event, `PurchaseRecorded` → `purchase.recorded.v1`. */
export function wireTypeOf(name: EventName): string {
  return wireNames.get(name)!;
}

/** The current declaration behind a persisted type; `undefined` for an old version or a foreign type. */
export const declarationOfWire = (type: string): EventDeclaration | undefined => byWire.get(type);

/** The event that a stored type is now, whatever version it was written in; `undefined` for what a newer release wrote. */
export function currentDeclarationOf(
  type: string,
  chain: readonly Upcaster[] = upcasters,
): EventDeclaration | undefined {
  const declaration = byWire.get(type);
  const step = declaration ? undefined : chain.find(({ from }) => from === type);
  return step ? currentDeclarationOf(step.to, chain) : declaration;
}

/**
 * Brings stored data to the current version.
 * Errors: `undefined` for a type that this release does not know: a newer release wrote it.
 */
export function upcast(
  type: string,
  data: Record<string, unknown>,
  chain: readonly Upcaster[] = upcasters,
): { declaration: EventDeclaration; data: Record<string, unknown> } | undefined {
  const declaration = byWire.get(type);
  if (declaration) return { declaration, data };
  const step = chain.find(({ from }) => from === type);
  return step && upcast(step.to, step.upcast(data), chain);
}
