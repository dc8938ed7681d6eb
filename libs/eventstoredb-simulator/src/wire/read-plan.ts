import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { acceptAll, filterOf, type EventFilter } from './event-filter.js';

/** A request to read, taken from the wire. A position is of the log for `$all` and a revision for a stream. */
export interface ReadPlan {
  /** Absent for `$all`. */
  readonly stream?: string;
  readonly from: bigint | 'start' | 'end';
  readonly isBackwards: boolean;
  readonly count: number;
  readonly isSubscription: boolean;
  readonly accepts: EventFilter;
  /** Events that are searched between two checkpoints of a filtered subscription. */
  readonly searchWindow: number;
}

/** Of the server, where the client names none. */
const SEARCH_WINDOW = 32;

export function readPlanOf(request: ReadReq): ReadPlan {
  const options = request.getOptions()!;
  const filter = options.getFilter();
  return {
    stream: nameOf(options),
    from: fromOf(options),
    isBackwards: options.getReadDirection() === streamsPb.ReadReq.Options.ReadDirection.BACKWARDS,
    count: Number(options.getCount()),
    isSubscription: options.hasSubscription(),
    accepts: filter ? filterOf(filter) : acceptAll,
    searchWindow: (filter?.getMax() || SEARCH_WINDOW) * (filter?.getCheckpointintervalmultiplier() || 1),
  };
}

function nameOf(options: ReadReq.Options): string | undefined {
  const identifier = options.getStream()?.getStreamIdentifier();
  return identifier && Buffer.from(identifier.getStreamName_asU8()).toString('utf8');
}

function fromOf(options: ReadReq.Options): ReadPlan['from'] {
  const place = options.getStream() ?? options.getAll()!;
  if (place.hasStart()) return 'start';
  if (place.hasEnd()) return 'end';
  return BigInt('getRevision' in place ? place.getRevision() : place.getPosition()!.getCommitPosition());
}
