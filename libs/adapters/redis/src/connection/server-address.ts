/** One server, or the nodes from which a cluster is found: `redis://user:password@host:port/db`, `rediss:` for TLS. */
export type Servers = { readonly url: string } | { readonly cluster: readonly string[] };

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly isEncrypted: boolean;
}

const DEFAULT_PORT = 6379;

/** Errors: RangeError, which repeats nothing of the text: there may be a password in it. */
export function parseAddress(text: string): ServerAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const db = /^\/?(\d{0,5})$/.exec(url?.pathname ?? '-')?.[1];
  if (!url || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '' || db === undefined)
    throw new RangeError('a Redis server is named by redis://host:port/db, or rediss:// for TLS');
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || DEFAULT_PORT,
    db: Number(db),
    username: decoded(url.username),
    password: decoded(url.password),
    isEncrypted: url.protocol === 'rediss:',
  };
}

/** For people: where, without who and by which password. */
export const placeOf = (addresses: readonly ServerAddress[]): string =>
  `redis ${addresses.map(({ host, port, db }) => `${host}:${port}/${db}`).join(',')}`;

function decoded(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text);
  } catch {
    throw new RangeError('the user or password in the name of a Redis server is not percent-encoded');
  }
}
