import type { IHeaders } from 'kafkajs';

/** The client library's reader of a response's bytes, as far as a record needs it. */
export interface Reader {
  readInt8(): number;
  readVarInt(): number;
  readVarLong(): { readonly value: bigint };
  readVarIntBytes(): Buffer | null;
  readVarIntString(): string;
}

/** What the batch says of each of its records. */
export interface BatchContext {
  readonly firstOffset: string;
  readonly firstTimestamp: string;
  readonly maxTimestamp?: string;
  readonly timestampType?: number;
  readonly magicByte?: number;
  readonly isControlBatch?: boolean;
}

const LOG_APPEND_TIME = 1;

/** A record of a batch of Kafka's message format 2, after its length; in the shape that the client library gives it. */
export function readRecord(reader: Reader, batchContext: BatchContext) {
  const { firstOffset, firstTimestamp, maxTimestamp, timestampType, magicByte } = batchContext;
  const attributes = reader.readInt8();
  const written = String(BigInt(firstTimestamp) + reader.readVarLong().value);
  const offset = String(BigInt(firstOffset) + BigInt(reader.readVarInt()));
  return {
    magicByte,
    attributes,
    timestamp: timestampType === LOG_APPEND_TIME && maxTimestamp ? maxTimestamp : written,
    offset,
    key: reader.readVarIntBytes(),
    value: reader.readVarIntBytes(),
    headers: readHeaders(reader),
    isControlRecord: batchContext.isControlBatch ?? false,
    batchContext,
  };
}

/** A name that comes again has all its values in a list. */
function readHeaders(reader: Reader): IHeaders {
  // Without a prototype: a name may be that of a method.
  const headers = Object.create(null) as Record<string, unknown>;
  for (let left = reader.readVarInt(); left > 0; left--) {
    const name = reader.readVarIntString();
    const value = reader.readVarIntBytes();
    const before = headers[name];
    if (before === undefined) headers[name] = value;
    else headers[name] = Array.isArray(before) ? [...(before as unknown[]), value] : [before, value];
  }
  return headers as IHeaders;
}
