import type { Credentials } from '@eventstore/db-client';

export interface ConnectionParts {
  /** The connection string without user and password. */
  readonly address: string;
  readonly credentials?: Credentials;
}

const SHAPE = /^(esdb(?:\+discover)?:\/\/)(?:([^:@]+):([^@]+)@)?([^@]+)$/;

/**
 * Takes user and password out, which then go along with each request: the client's own parser puts the whole string
 * into its errors and its warnings.
 * Errors: RangeError, without a word of the string.
 */
export function takeApart(connectionString: string): ConnectionParts {
  const [, scheme, username, password, rest] = SHAPE.exec(connectionString.trim()) ?? [];
  if (scheme === undefined || rest === undefined) {
    throw new RangeError('the connection string has the shape esdb://[user:password@]host:port[?option=value]');
  }
  const address = `${scheme}${rest}`;
  if (username === undefined || password === undefined) return { address };
  return { address, credentials: { username: decoded(username), password: decoded(password) } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RangeError('user and password of the connection string are percent-encoded');
  }
}
