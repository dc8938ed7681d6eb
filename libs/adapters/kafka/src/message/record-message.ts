import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import {
  cloudEventOf,
  formatPosition,
  parsePosition,
  RECORD_ATTRIBUTES,
  recordOfCloudEvent,
  streamParts,
} from '@annals/contracts';
import type { EncodedRecord, Position } from '@annals/contracts';
import type { Linked } from './links.js';
import { keyOf } from './partitioner.js';

const CLOUD_EVENT = 'ce_';
const PREVIOUS = 'annals_previous';
const BESIDE = 'annals_beside';

/** A record that lies between its neighbours. */
export function toMessage({ record, previous, beside }: Linked): Message & { headers: IHeaders } {
  const message = toCloudEventMessage(record);
  message.headers[PREVIOUS] = formatPosition(previous);
  message.headers[BESIDE] = formatPosition(beside);
  return message;
}

/** A record as a message in CloudEvents' binary mode: the stored bytes are the value, and all else is in headers. */
export function toCloudEventMessage(record: EncodedRecord): Message & { headers: IHeaders } {
  const headers: IHeaders = { 'content-type': 'application/json' };
  const attributes = cloudEventOf(record);
  for (const name in attributes) headers[headerOf(name)] = attributes[name];
  return { key: keyOf(streamParts(record.stream)), value: bytesOf(record.body), headers };
}

/** Made once a name: a text that is put together anew must be hashed anew each time that it is a key. */
const headers = new Map<string, string>();
function headerOf(attribute: string): string {
  let header = headers.get(attribute);
  if (!header) headers.set(attribute, (header = CLOUD_EVENT + attribute));
  return header;
}

const bytesOf = (body: Uint8Array): Buffer => Buffer.from(body.buffer, body.byteOffset, body.byteLength);

/** Errors: TypeError for a message that Annals has not written. */
export function fromMessage(message: KafkaMessage): Linked {
  const { headers = {}, value } = message;
  const attributes: Record<string, string> = {};
  for (const name of RECORD_ATTRIBUTES) {
    const found = headers[headerOf(name)];
    if (found !== undefined) attributes[name] = String(found);
  }
  return {
    record: recordOfCloudEvent(attributes, value ?? new Uint8Array()),
    previous: positionIn(message, PREVIOUS),
    beside: positionIn(message, BESIDE),
  };
}

/** The position alone, for those who search. */
export const positionOf = (message: KafkaMessage): Position => positionIn(message, `${CLOUD_EVENT}position`);

function positionIn({ headers, offset }: KafkaMessage, name: string): Position {
  const position = parsePosition(String(headers?.[name]));
  if (position === undefined) throw new TypeError(`the message at offset ${offset} has no position in ${name}`);
  return position;
}
