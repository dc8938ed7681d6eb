import { Ajv, type ValidateFunction } from 'ajv';
import { declarations, type AnyEvent } from '@annals/domain';

const ajv = new Ajv({ strict: true, strictTypes: false, keywords: ['x-personal'], formats: { 'date-time': true } });
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
  const { instancePath, message, keyword, params } = validate.errors![0]!;
  const extra = keyword === 'additionalProperties' ? `: ${String(params['additionalProperty']).slice(0, 64)}` : '';
  return `${instancePath || '/'} ${message}${extra}`;
}
