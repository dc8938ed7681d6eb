import { StorageUnavailable } from '@annals/ports';
import type { Connection } from '../connection/connection.js';

/**
 * How a key gets onto the disk before it is used.
 * - `every-write`: the server syncs before it answers (`appendonly yes`, `appendfsync always`).
 * - `on-demand`: the server tells when it has synced (`appendonly yes`, and WAITAOF, from Redis 7.2 on).
 * - `sometime`: it gets there, but an answer does not say that it has.
 * - `none`: not at all.
 * What was sealed with a key that is lost cannot be read by anybody again.
 */
export type Durability = 'every-write' | 'on-demand' | 'sometime' | 'none';

export const isDurable = (durability: Durability): boolean =>
  durability === 'every-write' || durability === 'on-demand';

/** The server would lose subject keys when it stops, and nobody has said that this is meant. */
export class VolatileKeys extends Error {
  override readonly name = 'VolatileKeys';
  constructor(place: string) {
    super(
      `${place} would lose subject keys: set appendonly yes, with appendfsync always before Redis 7.2, ` +
        'or allow volatile keys where nothing needs to be read again',
    );
  }
}

const WAITAOF_SINCE = [7, 2] as const;

/** Asks the server what it does. Errors: StorageUnavailable. */
export async function durabilityOf(connection: Connection): Promise<Durability> {
  const info = await connection.retried((client) => client.info());
  if (field(info, 'aof_enabled') !== '1') return 'none';
  const [major = 0, minor = 0] = (field(info, 'redis_version') ?? '').split('.').map(Number);
  if (major > WAITAOF_SINCE[0] || (major === WAITAOF_SINCE[0] && minor >= WAITAOF_SINCE[1])) return 'on-demand';
  return (await syncsEachWrite(connection)) ? 'every-write' : 'sometime';
}

async function syncsEachWrite(connection: Connection): Promise<boolean> {
  try {
    const policy = await connection.retried((client) => client.config('GET', 'appendfsync'));
    return (policy as string[])[1] === 'always';
  } catch (error) {
    // A server that does not let us ask is one that we know nothing of.
    if (error instanceof StorageUnavailable && /NOPERM|unknown command/i.test(error.message)) return false;
    throw error;
  }
}

const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
