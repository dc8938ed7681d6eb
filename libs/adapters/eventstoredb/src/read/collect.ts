import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { DeadlinePassed } from '../server/within.js';

/**
 * All that a read brings.
 * Failure: what the client reports; DeadlinePassed when nothing came for `silenceMs`, since reads have no deadline
 * in the client.
 */
export async function collect<E extends ResolvedEvent | AllStreamResolvedEvent>(
  read: StreamingRead<E>,
  silenceMs: number,
): Promise<E[]> {
  // The client reports errors on a read that is over, too; without a listener they would end the process.
  read.on('error', ignore);
  const timer = setTimeout(() => read.destroy(new DeadlinePassed(silenceMs)), silenceMs);
  const events: E[] = [];
  try {
    for await (const event of read) {
      timer.refresh();
      events.push(event);
    }
    return events;
  } catch (error) {
    // Destroying it does not end the call to the server.
    read.cancel().catch(ignore);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const ignore = (): void => undefined;
