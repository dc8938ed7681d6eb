import { excludeSystemEvents } from '@eventstore/db-client';
import type { Position } from '@annals/contracts';
import { positionOf, seekTo } from '../record/positions.js';
import { isSystem } from '../record/stored-record.js';
import type { Server } from '../server/server.js';

export interface AllSubscription {
  /** Of the records behind where it began. Failure: what the client reports. */
  readonly positions: AsyncIterable<Position>;
  /** Ends the iteration, and the call to the server. */
  readonly end: () => void;
}

/** Events that may lie in this process, unread; the server then waits. */
const MOST_UNREAD = 64;
/** Checkpoints come after so many times the server's search window of 32 events. */
const CHECKPOINT_INTERVAL = 8;

/** A catch-up subscription to `$all` behind a position, from which the server leaves out its own events. */
export function subscribe(
  server: Server,
  after: Position,
  onCheckpoint: (position: Position) => void,
): AllSubscription {
  const filter = excludeSystemEvents({
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: async (_, position) => onCheckpoint(position.commit),
  });
  const options = { ...server.base, fromPosition: seekTo(after), filter };
  const subscription = server.client.subscribeToAll(options, { highWaterMark: MOST_UNREAD });
  // The client reports errors on a subscription that is over, too; without a listener they would end the process.
  subscription.on('error', ignore);
  return {
    positions: positionsOf(subscription),
    end() {
      subscription.destroy();
      subscription.unsubscribe().catch(ignore);
    },
  };
}

async function* positionsOf(subscription: ReturnType<Server['client']['subscribeToAll']>): AsyncGenerator<Position> {
  for await (const { event } of subscription) {
    const position = positionOf(event?.position);
    if (event && position !== undefined && !isSystem(event)) yield position;
  }
}

const ignore = (): void => undefined;
