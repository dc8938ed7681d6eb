import type { Instant } from '@annals/kernel';
import type { Price } from './price.js';

/** A line of an invoice, of a purchase or of a cancellation. */
export interface InvoiceLine {
  /** Of the file, from 1. */
  readonly line: number;
  readonly at: Instant;
  readonly sku: string;
  /** Pieces bought or given back; always positive. */
  readonly qty: number;
  readonly price: Price;
}

export interface Invoice {
  readonly id: string;
  readonly isCancellation: boolean;
  readonly lines: InvoiceLine[];
}

/** The order in which things happened: by time and, as the shop's clock knows minutes only, by place in the file. */
export const byTime = (a: InvoiceLine, b: InvoiceLine): number => a.at - b.at || a.line - b.line;

/** The line that happened first. */
export const earliest = (lines: readonly InvoiceLine[]): InvoiceLine =>
  lines.reduce((first, line) => (byTime(line, first) < 0 ? line : first));

/** All that the file says of one customer. */
export interface Account {
  readonly customerId: string;
  /** Of the customer's first line; empty where the shop did not specify it. */
  readonly country: string;
  readonly invoices: Map<string, Invoice>;
}
