import type { EncodedRecord } from '@annals/contracts';

/** The message that a record came in. */
export interface Origin {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

const origins = new WeakMap<EncodedRecord, Origin>();

/** Kept beside the record, which has no place for what only a dead letter tells; and no longer than the record. */
export const rememberOrigin = (record: EncodedRecord, origin: Origin): void => void origins.set(record, origin);

/** Undefined for a record that was read from the log. */
export const originOf = (record: EncodedRecord): Origin | undefined => origins.get(record);
