import type { DomainEvent } from '@annals/kernel';
import { Type, type Static, type TObject, type TSchema, type SchemaOptions } from '@sinclair/typebox';

/**
 * Which stream an event goes to: a customer's facts, a projector's insights, or what holds for a whole tenant. What is of
 * a tenant and changes nothing of any customer stands apart: who is forgotten, and who examined the records.
 */
export type StreamKind = 'customer' | 'insight' | 'clock' | 'privacy' | 'audit';

/** The one place that says what an event is: its TypeScript type, JSON Schema and documentation all come from it. */
export interface EventDeclaration<Name extends string = string, Schema extends TObject = TObject> {
  /** Past tense, business words: the name in code. */
  readonly name: Name;
  /** The persisted name, without its version: never changes once written. */
  readonly wire: string;
  readonly version: number;
  readonly stream: StreamKind;
  /** What happened, for the reader of the documentation. */
  readonly summary: string;
  readonly schema: Schema;
  /** Top-level fields that hold personal data: encrypted per customer before any adapter sees them. */
  readonly personal: readonly string[];
  /** The field that is an amount, whose rate to the base currency is frozen when the fact is recorded. */
  readonly amount: string | undefined;
  /** What the fact is known by at its source. */
  readonly naming: Naming | undefined;
}

/** `{ kind: 'order', field: 'orderId' }`: a customer has one such fact an order. Without a field, one in a lifetime. */
export interface Naming {
  /** Never changes once written: ids of stored facts are made of it. */
  readonly kind: string;
  readonly field?: string;
}

/** The domain event that a declaration declares. */
export type EventOf<D> =
  D extends EventDeclaration<infer Name, infer Schema> ? DomainEvent<Name, Static<Schema>> : never;

const PERSONAL = 'x-personal';

/** Marks a field as personal data. It is optional: after the customer is forgotten it is gone. */
export const personal = <S extends TSchema>(schema: S) => Type.Optional({ ...schema, [PERSONAL]: true } as S);

type Derived = 'personal' | 'amount' | 'version' | 'naming';
type Stated<Name extends string, Schema extends TObject> = Omit<EventDeclaration<Name, Schema>, Derived>;

export function declareEvent<const Name extends string, Schema extends TObject>(
  declaration: Stated<Name, Schema> & { version?: number; naming?: Naming },
): EventDeclaration<Name, Schema> {
  const fields = Object.entries(declaration.schema.properties);
  return {
    version: 1,
    naming: undefined,
    ...declaration,
    personal: fields.filter(([, schema]) => schema[PERSONAL] === true).map(([name]) => name),
    amount: fields.find(([, schema]) => isMoney(schema))?.[0],
  };
}

const isMoney = (schema: TSchema): boolean => 'fxToBase' in ((schema['properties'] as object | undefined) ?? {});

/** An object that refuses fields it does not know. */
export const closed = <P extends Record<string, TSchema>>(properties: P, options: SchemaOptions = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words, options: SchemaOptions = {}) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...options });

/** An identifier that a client gives: visible ASCII, so that it can stand in a stream name, a key and a URL. */
export const identifier = (description: string) =>
  Type.String({ minLength: 1, maxLength: 128, pattern: ID_PATTERN, description });

export const ID_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._:/@-]*$';

/** A short word of a business's own vocabulary: a channel, a category, a reason code. */
export const word = (description: string) => Type.String({ minLength: 1, maxLength: 64, description });

export const freeText = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });

/** Amounts stay far below 2^53, so that sums over a customer's life stay exact. */
export const MAX_MINOR = 1_000_000_000_000;

export const minorUnits = (description: string, minimum = 0) =>
  Type.Integer({ minimum, maximum: MAX_MINOR, description: `${description}; integer minor units` });

export const money = (description: string) =>
  closed(
    {
      amountMinor: minorUnits('amount'),
      currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' }),
      fxToBase: Type.String({
        pattern: '^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,12})?$',
        description: 'rate to the base currency, frozen when the fact was recorded',
      }),
    },
    { description },
  );

export const date = (description: string) => Type.String({ format: 'date', description });
