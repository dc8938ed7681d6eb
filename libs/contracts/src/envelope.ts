import type { AnyEvent } from '@annals/domain';
import type { DomainEvent, Instant, Occurred } from '@annals/kernel';
import type { Position } from './position.js';
import type { CustomerId, StreamId, TenantId } from './streams.js';

/** An event with everything that is known about it before the log takes it. */
export interface NewEvent<E extends DomainEvent = AnyEvent> extends Occurred<E> {
  readonly tenant: TenantId;
  /** Absent on what holds for the whole tenant. */
  readonly customerId?: CustomerId;
  readonly recordedAt: Instant;
  /** Who said so: the name of an API key or of a stage, never a person's name. */
  readonly actor: string;
  /** Joins all that one request brought about. */
  readonly correlationId: string;
  readonly idempotencyKey?: string;
  /** W3C Trace Context of the request that brought it about, so that a trace goes on wherever the event is handled. */
  readonly traceparent?: string;
}

/** Personal fields as they are stored: AES-256-GCM, one box an event. */
export type Sealed = string;

/** An event read from the log. Its personal fields stay sealed until somebody with the key opens them. */
export interface RecordedEvent<E extends DomainEvent = AnyEvent> extends NewEvent<E> {
  readonly position: Position;
  readonly stream: StreamId;
  readonly revision: number;
  readonly sealed?: Sealed;
}

/** What an adapter gets to store: it never sees more than these bytes. */
export interface EncodedEvent {
  readonly id: string;
  /** Persisted name with its version, `purchase.recorded.v1`. */
  readonly type: string;
  /** UTF-8 JSON: the envelope, the data without personal fields, and the sealed box. */
  readonly body: Uint8Array;
}

/** What an adapter gives back. */
export interface EncodedRecord extends EncodedEvent {
  readonly position: Position;
  readonly stream: StreamId;
  /** 0 for the first event of its stream. */
  readonly revision: number;
}
