/** A parameter of a query string, or a header, as the documentation shows it. */
export interface ParameterAbout {
  readonly in: 'query' | 'header';
  readonly name: string;
  readonly description: string;
  readonly required?: true;
  /** JSON Schema; a string where it is absent. */
  readonly schema?: object;
}

export const queryParameter = (name: string, description: string, schema?: object): ParameterAbout => ({
  ...{ in: 'query', name, description },
  ...(schema && { schema }),
});

const position = { type: 'string', pattern: '^[0-9]+$' };

/** Read your writes: every route that reads the read models takes it. */
export const MIN_POSITION = queryParameter(
  'minPosition',
  'a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long',
  position,
);

/** What a route takes that records a fact. */
export const COMMAND_HEADERS: readonly ParameterAbout[] = [
  {
    ...{ in: 'header', name: 'Idempotency-Key' },
    description: 'the same key and body again records nothing; with another body: 422',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  {
    ...{ in: 'header', name: 'If-Match' },
    description: 'the revision that it must be at, in quotes, as ETag gave it; otherwise: 412',
  },
];

/** What a route takes of which each request is recorded. */
export const AUDIT_HEADERS: readonly ParameterAbout[] = [
  {
    ...{ in: 'header', name: 'X-Audit-Reason' },
    description: 'why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so',
    schema: { type: 'string', maxLength: 100 },
  },
];
