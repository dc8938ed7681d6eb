import type { BadLine } from '../imported.js';
import type { Parked } from './returns.js';

/** What became of the lines of the file. Amounts in pence; gross, returned and parked are of known customers. */
export interface RetailReport {
  /** Data lines, whatever became of them; the header and empty lines are none. */
  readonly lines: number;
  /** All invoices of the file, cancellations and those of guests too. */
  readonly invoices: number;
  /** Lines without a customer: counted, not read any further, not imported. */
  readonly guestLines: number;
  readonly customers: number;
  readonly purchases: number;
  readonly cancellationInvoices: number;
  /** A return for each cancellation and order that it took goods from. */
  readonly returns: number;
  readonly grossMinor: number;
  readonly returnedMinor: number;
  readonly parkedMinor: number;
  /** Cancelled lines of which some or all pieces found no purchase. */
  readonly parkedLines: number;
  /** Those lines. */
  readonly parked: readonly Parked[];
  /** Lines whose unit price was rounded to whole pence. */
  readonly roundedPrices: number;
  readonly badLines: readonly BadLine[];
}
