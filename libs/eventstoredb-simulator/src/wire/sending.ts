import { once } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Aborts when the client is gone. */
export function cancellationOf(call: ReadCall): AbortSignal {
  const abort = new AbortController();
  call.on('cancelled', () => abort.abort());
  if (call.cancelled) abort.abort();
  return abort.signal;
}

/** Sends no faster than the client takes. Failure: AbortError. */
export async function send(call: ReadCall, response: ReadResp, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!call.write(response)) await once(call, 'drain', { signal });
}
