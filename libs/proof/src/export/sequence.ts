import type { EncodedRecord } from '@annals/contracts';
import { reject, ok, type Rejection, type Result } from '@annals/kernel';
import type { ExportHeader } from './export-header.js';
import type { ExportLine } from './export-line.js';
import { belongsTo } from './belongs-to.js';

/**
 * Whether each line follows the one before. All leaves of a range must be there. Of a customer's, the revisions of each
 * stream must have no gap: a record that was left out before the last of its stream is missed, the last one is not.
 */
export class Sequence {
  #next: number;
  readonly #revisions = new Map<string, number>();

  constructor(private readonly header: ExportHeader) {
    this.#next = header.from;
  }

  /** All of a range has come. */
  get complete(): boolean {
    return this.header.customer !== undefined || this.#next === this.header.to;
  }

  /** After a line that is wrong, and so is named already: it stood for one leaf, and the next is not to be blamed for it. */
  skip(line?: ExportLine): void {
    this.#next++;
    if (line && this.header.customer && this.#follows(line.record))
      this.#revisions.set(line.record.stream, line.record.revision);
  }

  /** Errors: `EXPORT.NOT_SELECTED`, `EXPORT.OUT_OF_ORDER`, `EXPORT.RECORDS_MISSING`. */
  follow(line: ExportLine): Result<void, Rejection> {
    const { from, to, customer } = this.header;
    if (line.leaf < from || line.leaf >= to)
      return reject('EXPORT.NOT_SELECTED', 'a leaf outside of what was asked for');
    const expected = this.#next;
    this.#next = line.leaf + 1;
    if (line.leaf < expected) return reject('EXPORT.OUT_OF_ORDER', `leaf ${line.leaf} comes after ${expected - 1}`);
    if (customer) return this.#followCustomer(line, customer);
    return line.leaf === expected ? ok(undefined) : missing(`leaves ${expected} to ${line.leaf - 1} are missing`);
  }

  #followCustomer({ record }: ExportLine, customer: { tenant: string; id: string }): Result<void, Rejection> {
    const { stream, revision } = record;
    if (!belongsTo(stream, customer)) return reject('EXPORT.NOT_SELECTED', 'a record of somebody else');
    const follows = this.#follows(record);
    const before = this.#revisions.get(stream) ?? 'none';
    this.#revisions.set(stream, revision);
    return follows ? ok(undefined) : missing(`revision ${revision} of its stream comes after ${before}`);
  }

  /** Where an export begins in the middle of the log, any revision may be the first. */
  #follows({ stream, revision }: EncodedRecord): boolean {
    const before = this.#revisions.get(stream) ?? (this.header.from === 0 ? -1 : revision - 1);
    return revision === before + 1;
  }
}

const missing = (reason: string): Result<never, Rejection> => reject('EXPORT.RECORDS_MISSING', reason);
