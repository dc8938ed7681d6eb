export interface ClientOptions {
  /** Where the API is; in a browser, empty for the origin of the page. */
  readonly baseUrl: string;
  /** The API key, or what gives it at each call. */
  readonly key: string | (() => string);
  /** Instead of the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

export const authorization = ({ key }: ClientOptions): string => `Bearer ${typeof key === 'string' ? key : key()}`;

export const fetchOf = ({ fetch = globalThis.fetch }: ClientOptions): typeof globalThis.fetch => fetch;

/** The address of a path without parameters of its own. */
export function urlOf({ baseUrl }: ClientOptions, path: string, query: Readonly<Record<string, string | undefined>>) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  return `${baseUrl.replace(/\/$/, '')}${path}${text && `?${text}`}`;
}
