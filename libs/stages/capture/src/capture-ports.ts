import type { EventStore, Ids, KeyStore } from '@annals/ports';
import type { CustomerStreams } from './history/customer-streams.js';
import type { TenantTimes } from './history/tenant-times.js';

/** What recording facts needs: the ports, and what is remembered of the log between two of them. */
export interface CapturePorts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly ids: Ids;
  readonly streams: CustomerStreams;
  readonly times: TenantTimes;
}
