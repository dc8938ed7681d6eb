import { randomUUID } from 'node:crypto';
import type { LoggedEvent, ProposedEvent } from './logged-event.js';

interface SystemEvent {
  readonly stream: string;
  readonly event: ProposedEvent;
}

/** Statistics after each so many appends of clients. */
const STATISTICS_EVERY = 5;

const NONE = new Uint8Array();

/** What a server writes into its own log: users, links of the category projection, statistics. */
export class SystemEvents {
  #appends = 0;

  first(): SystemEvent[] {
    return ['$UserCreated', '$UserCreated', '$ProjectionsInitialized'].map((type) => system('$users', type, '{}'));
  }

  /** A category link has a type of its own, `$>`, and points to the event by revision and stream. */
  after({ stream, revision }: LoggedEvent): SystemEvent[] {
    const link = system(`$ce-${stream.split('-', 1)[0]}`, '$>', `${revision}@${stream}`);
    if (++this.#appends % STATISTICS_EVERY > 0) return [link];
    return [link, this.statistics()];
  }

  statistics(): SystemEvent {
    return system('$stats-127.0.0.1:2113', '$statsCollected', JSON.stringify({ appends: this.#appends }));
  }
}

function system(stream: string, type: string, text: string): SystemEvent {
  const contentType = type === '$>' ? 'application/octet-stream' : 'application/json';
  return { stream, event: { id: randomUUID(), type, contentType, data: Buffer.from(text), metadata: NONE } };
}
