import { Metadata, status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ProposedEvent } from '../log/logged-event.js';
import type { Simulation } from '../simulation.js';
import { appendSuccess, expectedOf, proposedOf, streamOf, wrongExpectedVersion } from './append-messages.js';

const MAX_APPEND_BYTES = 1024 * 1024;

/** Streams.Append: options first, then the events, one answer for all of them. */
export function appendService(simulation: Simulation) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, reply: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      if (request.hasOptions()) options = request.getOptions();
      else proposed.push(proposedOf(request.getProposedMessage()!));
    });
    // Node ends what the client breaks off too, and says so only afterwards; of that the server stores nothing.
    call.on('end', () =>
      setImmediate(() => {
        if (options && !call.cancelled) answer(simulation, options, proposed, reply);
      }),
    );
  };
}

function answer(
  { log, faults, counts, crash }: Simulation,
  options: AppendReq.Options,
  proposed: readonly ProposedEvent[],
  reply: sendUnaryData<AppendResp>,
): void {
  counts.appends++;
  const fault = faults.nextOnAppend();
  if (fault === 'refuse') return reply({ code: status.UNAVAILABLE, details: 'Server Is Not Ready' });
  const bytes = proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (fault === 'too-large' || bytes > MAX_APPEND_BYTES) return reply(tooLarge());
  const expected = expectedOf(options);
  const outcome = log.append(streamOf(options), expected, proposed);
  if (fault === 'never-reply') return;
  if (fault === 'lose-connection') return crash();
  reply(null, 'last' in outcome ? appendSuccess(outcome.last) : wrongExpectedVersion(expected, outcome.current));
}

function tooLarge() {
  const metadata = new Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', MAX_APPEND_BYTES.toString());
  return { code: status.INVALID_ARGUMENT, details: 'Maximum Append Size Exceeded', metadata };
}
