import { decode, reveal, type EncodedRecord, type RecordedEvent } from '@annals/contracts';
import { SubjectForgotten, type KeyStore } from '@annals/ports';

/**
 * A stored record with its personal fields open; `undefined` for one that only a newer release can read.
 * Failure: SubjectForgotten where the key is gone, so that nobody can say what the record held.
 */
export async function openRecorded(
  record: EncodedRecord,
  keys: KeyStore,
  tenant: string,
  customerId: string,
): Promise<RecordedEvent | undefined> {
  const recorded = decode(record);
  if (recorded?.sealed === undefined) return recorded;
  const key = await keys.find(tenant, customerId);
  if (!key) throw new SubjectForgotten('the recorded fact cannot be compared any more');
  return reveal(recorded, key);
}
