import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent } from '../log/logged-event.js';

const { ReadResp: Response } = streamsPb;

export function eventResponse(event: LoggedEvent): ReadResp {
  const read = new Response.ReadEvent();
  read.setEvent(recordedEvent(event));
  read.setCommitPosition(event.position.toString());
  const response = new Response();
  response.setEvent(read);
  return response;
}

function recordedEvent(event: LoggedEvent): ReadResp.ReadEvent.RecordedEvent {
  const recorded = new Response.ReadEvent.RecordedEvent();
  const id = new sharedPb.UUID();
  id.setString(event.id);
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(event.revision.toString());
  recorded.setCommitPosition(event.position.toString());
  recorded.setPreparePosition(event.position.toString());
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', event.createdTicks.toString());
  return recorded;
}

const identifierOf = (stream: string) => {
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream, 'utf8')));
  return identifier;
};

export function streamNotFound(stream: string): ReadResp {
  const notFound = new Response.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const response = new Response();
  response.setStreamNotFound(notFound);
  return response;
}

export function confirmation(subscriptionId: string): ReadResp {
  const confirmed = new Response.SubscriptionConfirmation();
  confirmed.setSubscriptionId(subscriptionId);
  const response = new Response();
  response.setConfirmation(confirmed);
  return response;
}

/** A filtered subscription has searched up to here. */
export function checkpoint(position: bigint): ReadResp {
  const reached = new Response.Checkpoint();
  reached.setCommitPosition(position.toString());
  reached.setPreparePosition(position.toString());
  const response = new Response();
  response.setCheckpoint(reached);
  return response;
}

export function caughtUp(): ReadResp {
  const response = new Response();
  response.setCaughtUp(new Response.CaughtUp());
  return response;
}
