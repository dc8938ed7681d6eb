import type { EncodedRecord, Position } from '@annals/contracts';

/** More than the largest page that anybody reads, or who reads it next finds its beginning gone; about a kilobyte a record. */
const KEPT = 8192;

/**
 * The records that were read last, so that several readers near the same place (projectors, clock, feed) read
 * and verify the log once. Records never change, so that nothing here can be stale.
 */
export class RecentRecords {
  readonly #ring: EncodedRecord[] = [];

  keep(records: readonly EncodedRecord[]): void {
    for (const record of records) this.#ring[slotOf(record.position)] = record;
  }

  /** The run of records after a position that is here; perhaps fewer than there are, perhaps none. */
  after(position: Position, limit: number): EncodedRecord[] {
    const kept: EncodedRecord[] = [];
    for (let next = position + 1n; kept.length < limit; next++) {
      const record = this.#ring[slotOf(next)];
      if (record?.position !== next) break;
      kept.push(record);
    }
    return kept;
  }
}

const slotOf = (position: Position): number => Number(position % BigInt(KEPT));
