import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from '../log/commit-check.js';
import type { LoggedEvent, ProposedEvent } from '../log/logged-event.js';

const { AppendResp: Response } = streamsPb;

export const streamOf = (options: AppendReq.Options): string =>
  Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');

export function expectedOf(options: AppendReq.Options): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return Number(options.getRevision());
}

export function proposedOf(message: AppendReq.ProposedMessage): ProposedEvent {
  return {
    id: message.getId()!.getString().toLowerCase(),
    type: message.getMetadataMap().get('type')!,
    contentType: message.getMetadataMap().get('content-type')!,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function appendSuccess({ revision, position }: LoggedEvent): AppendResp {
  const place = new Response.Position();
  place.setCommitPosition(position.toString());
  place.setPreparePosition(position.toString());
  const success = new Response.Success();
  success.setCurrentRevision(revision.toString());
  success.setPosition(place);
  const response = new Response();
  response.setSuccess(success);
  return response;
}

export function wrongExpectedVersion(expected: Expected, current: number): AppendResp {
  const wrong = new Response.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new sharedPb.Empty());
  else wrong.setCurrentRevision(current.toString());
  if (typeof expected === 'number') wrong.setExpectedRevision(expected.toString());
  else if (expected === 'any') wrong.setExpectedAny(new sharedPb.Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new sharedPb.Empty());
  else wrong.setExpectedStreamExists(new sharedPb.Empty());
  const response = new Response();
  response.setWrongExpectedVersion(wrong);
  return response;
}
