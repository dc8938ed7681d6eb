import { declarationOf } from '@annals/contracts';
import { factNames, type CommandName } from '@annals/domain';
import type { RouteAbout } from '@annals/platform';

/** JSON Schema, as far as it is changed here. */
interface ObjectSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

const OCCURRED_AT = { type: 'string', format: 'date-time', description: 'ISO 8601 with a zone; absent: business now' };
const SOURCE_SEQ = {
  type: 'integer',
  minimum: 0,
  description: 'order that the source gave to facts of the same instant',
};
const CUSTOMER_ID = { type: 'string', maxLength: 128, description: 'absent: one is made' };

/** The documentation of a command's route: its body is its event's data, with the time and without what the path names. */
export function aboutCommand(name: CommandName, inPath: readonly string[] = []): RouteAbout & { body: object } {
  const { schema, summary } = declarationOf(factNames[name]);
  const { properties, required = [] } = schema as unknown as ObjectSchema;
  const fields = Object.entries(properties).filter(([field]) => !inPath.includes(field));
  const body = {
    ...schema,
    required: required.filter((field) => !inPath.includes(field)),
    properties: {
      ...(name === 'RegisterCustomer' ? { customerId: CUSTOMER_ID } : {}),
      ...Object.fromEntries(fields.map(([field, part]) => [field, withOptionalRate(part)])),
      occurredAt: OCCURRED_AT,
      sourceSeq: SOURCE_SEQ,
    },
  };
  return { summary, body };
}

/** A client may leave an amount's rate to the policy. */
function withOptionalRate(part: object): object {
  const { required } = part as Partial<ObjectSchema>;
  return required?.includes('fxToBase')
    ? { ...part, required: required.filter((field) => field !== 'fxToBase') }
    : part;
}

/** A line of `POST /v1/import`. */
export const aboutImport: RouteAbout = {
  summary: 'Facts in bulk, one a line. A bad line stops nothing but itself; the same lines again record nothing.',
  isStream: true,
  body: {
    type: 'object',
    required: ['type', 'customerId', 'occurredAt', 'data'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', description: 'PurchaseRecorded or purchase.recorded.v1' },
      customerId: { type: 'string' },
      occurredAt: { ...OCCURRED_AT, description: 'ISO 8601 with a zone' },
      sourceSeq: SOURCE_SEQ,
      key: { type: 'string', description: 'idempotency key, for facts without an id of their own' },
      data: { type: 'object', description: 'as the body of the route of the fact, without its time' },
    },
  },
};
