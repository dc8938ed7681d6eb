import { StorageUnavailable } from '@annals/ports';
import type { Argument, Connection } from '../connection/connection.js';
import type { Durability } from './durability.js';

/**
 * Does one command, and resolves with its answer when what it wrote is durable. It may be done twice.
 * WAITAOF waits for the writes of its own connection, so both go out together: on one made anew in between it would
 * find nothing to wait for. Errors: StorageUnavailable.
 */
export async function writeDurably(
  connection: Connection,
  durability: Durability,
  command: string,
  ...args: readonly Argument[]
): Promise<Buffer> {
  return connection.retried(async (client) => {
    const chain = client.pipeline().callBuffer(command, ...args);
    if (durability === 'on-demand') chain.call('WAITAOF', 1, 0, Math.ceil(connection.timeoutMs / 2));
    const answers = (await chain.exec()) ?? [];
    for (const [error] of answers) if (error) throw error;
    const synced = answers[1]?.[1] as readonly number[] | undefined;
    if (synced && synced[0] !== 1) throw new StorageUnavailable(`${connection.place}: not on the disk in time`);
    return answers[0]![1] as Buffer;
  });
}
