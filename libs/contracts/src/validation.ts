import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { declarations, type AnyEvent } from '@annals/domain';
import { parseDay, parseInstant } from '@annals/kernel';

const formats = {
  'date-time': (text: string) => parseInstant(text) !== undefined,
  date: (text: string) => parseDay(text) !== undefined,
};
const strict = { strict: true, strictTypes: false, keywords: ['x-personal'], formats };
const ajv = new Ajv(strict);
const compiled = new Map<string, ValidateFunction>();

/** Compiles at first use: a service needs a few of the schemas, and each costs milliseconds. */
function validatorOf(name: string): ValidateFunction | undefined {
  let validate = compiled.get(name);
  if (!validate) {
    const declaration = declarations.find((d) => d.name === name);
    if (!declaration) return undefined;
    validate = ajv.compile(declaration.schema);
    compiled.set(name, validate);
  }
  return validate;
}

/**
 * What is wrong with an event's data, or `undefined`.
 * Shape: `/lines/0/qty must be >= 1`. It names fields, never values: a message may reach logs.
 */
export function invalidity(event: Pick<AnyEvent, 'type'> & { data: unknown }): string | undefined {
  const validate = validatorOf(event.type);
  if (!validate) return `no event is called ${event.type}`;
  if (validate(event.data)) return undefined;
  const error = validate.errors![0]!;
  return `${error.instancePath || '/'} ${messageOf(error)}`;
}

/** A field of a body that is not what its schema asks for, `lines.0.qty`, and why. */
export interface FieldFlaw {
  readonly field: string;
  readonly message: string;
}

/** What is wrong with a body, by its JSON Schema, compiled at first use; names fields, never values. */
export function bodyValidator(schema: object): (body: unknown) => readonly FieldFlaw[] {
  let validate: ValidateFunction | undefined;
  return (body) => {
    validate ??= new Ajv({ ...strict, allErrors: true }).compile(schema);
    return validate(body) ? [] : validate.errors!.slice(0, MOST_FLAWS).map(flawOf);
  };
}

/** A hostile body can be wrong in ten thousand places; an answer names so many. */
const MOST_FLAWS = 20;

function flawOf(error: ErrorObject): FieldFlaw {
  const { instancePath, params } = error;
  const named = (params['additionalProperty'] ?? params['missingProperty']) as string | undefined;
  const path = instancePath.split('/').slice(1);
  return {
    field: [...path, ...(named === undefined ? [] : [named.slice(0, 64)])].join('.') || 'body',
    message: messageOf(error),
  };
}

function messageOf({ message, keyword, params }: ErrorObject): string {
  const extra = keyword === 'additionalProperties' ? `: ${String(params['additionalProperty']).slice(0, 64)}` : '';
  return `${message ?? keyword}${extra}`;
}
