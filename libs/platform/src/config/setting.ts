/** One environment variable. Without a default it must be set. */
export type Setting = {
  /** `ANNALS_…`. */
  readonly name: string;
  /** For the help table. */
  readonly description: string;
} & (
  | { readonly kind: 'integer'; readonly default?: number; readonly min?: number; readonly max?: number }
  | { readonly kind: 'port'; readonly default?: number }
  | { readonly kind: 'boolean'; readonly default?: boolean }
  | { readonly kind: 'string' | 'path'; readonly default?: string }
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly default?: string }
);

export type Declaration = Readonly<Record<string, Setting>>;

type ValueOf<S> = S extends { kind: 'integer' | 'port' }
  ? number
  : S extends { kind: 'boolean' }
    ? boolean
    : S extends { kind: 'enum'; values: readonly (infer V)[] }
      ? V
      : string;

/** The values that a declaration gives, by the declaration's own keys. */
export type Config<D extends Declaration> = { readonly [Key in keyof D]: ValueOf<D[Key]> };
