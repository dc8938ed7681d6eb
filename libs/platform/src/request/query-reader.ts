import { InvalidRequest, type FieldError } from '../problem/rejected.js';

/** What `@Query()` gives: a text by field, or an array where a field came twice. */
export type QueryString = Readonly<Record<string, unknown>>;

/** What the text of a field means, `undefined` for nothing; what is said then; and of which kind it is: optional otherwise. */
export type Reader<T = unknown> = readonly [
  read: (text: string) => T | undefined,
  message: string,
  kind?: 'required' | 'header',
];
export type Readers = Readonly<Record<string, Reader>>;

type Meaning<R> = R extends Reader<infer T> ? T : never;
type RequiredOf<R> = {
  [Field in keyof R]: R[Field] extends readonly [...unknown[], 'required'] ? Field : never;
}[keyof R];

/** What readers read: a field that is not required is left out where it did not come. */
export type Asked<R extends Readers> = { readonly [Field in RequiredOf<R>]: Meaning<R[Field]> } & {
  readonly [Field in Exclude<keyof R, RequiredOf<R>>]?: Meaning<R[Field]>;
};

export const required = <T>([read, message]: Reader<T>) => [read, message, 'required'] as const;
export const inHeader = <T>([read, message]: Reader<T>) => [read, message, 'header'] as const;

/**
 * A reader of query strings, and of headers that say the same. `elsewhere` are the fields that another decorator of the
 * route reads; `unknown` is said of any other. Errors when it reads: InvalidRequest naming every field that is wrong.
 */
export function queryReader<R extends Readers>(
  readers: R,
  elsewhere: readonly string[] = [],
  unknown = `is not one of ${[...fieldsOf(readers), ...elsewhere].join(', ')}`,
) {
  const known = new Set([...fieldsOf(readers), ...elsewhere]);
  return (query: QueryString, headers: QueryString = {}): Asked<R> => {
    const flaws: FieldError[] = Object.keys(query)
      .filter((field) => !known.has(field))
      .map((field) => ({ field: field.slice(0, 64), message: unknown }));
    const asked = Object.entries(readers).flatMap(([field, [read, message, kind]]) => {
      const text = (kind === 'header' ? headers : query)[field];
      if (text === undefined && kind !== 'required') return [];
      const value = typeof text === 'string' ? read(text) : undefined;
      if (value === undefined) flaws.push({ field, message });
      return [[field, value]];
    });
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    return Object.fromEntries(asked) as Asked<R>;
  };
}

const fieldsOf = (readers: Readers): string[] =>
  Object.keys(readers).filter((field) => readers[field]?.[2] !== 'header');
