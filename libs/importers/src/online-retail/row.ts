import { ID_PATTERN } from '@annals/domain';
import type { Instant } from '@annals/kernel';
import { parseWallTime, wallClockOf } from '../local-time.js';
import type { Columns } from './columns.js';
import { parseDecimal } from './decimal.js';
import type { InvoiceLine } from './invoice.js';
import { parsePrice } from './price.js';
import { remember } from './remember.js';

/** Why a line cannot be read: a code and its reason. */
export interface RowFault {
  readonly code: string;
  readonly reason: string;
}

const fault = (what: string, reason: string): RowFault => ({ code: `LINE.${what}`, reason });
const FAULTS = {
  customer: fault('CUSTOMER_INVALID', 'CustomerID is no identifier'),
  country: fault('COUNTRY_INVALID', 'Country is longer than 64 characters'),
  invoice: fault('INVOICE_INVALID', 'InvoiceNo is no identifier of at most 60 characters'),
  sku: fault('STOCK_CODE_INVALID', 'StockCode is empty or longer than 64 characters'),
  quantity: fault('QUANTITY_INVALID', 'Quantity is no whole number from 1 to 10,000,000'),
  sign: fault('QUANTITY_SIGN', 'Quantity is negative on a purchase or positive on a cancellation'),
  date: fault('DATE_INVALID', 'InvoiceDate is no date and time such as 2010-12-01T08:26:00'),
  price: fault('PRICE_INVALID', 'UnitPrice is no amount of pounds with at most four decimals'),
};

const IDENTIFIER = new RegExp(ID_PATTERN);
const isIdentifier = (text: string, most: number): boolean => text.length <= most && IDENTIFIER.test(text);
/** A return's id joins two invoice numbers and must be an identifier, of at most 128 characters, itself. */
const MAX_INVOICE = 60;
const MAX_WORD = 64;
const MAX_QUANTITY = 10_000_000;

/** Of which customer and invoice a line is; the same for many lines, so that it is read and checked once for them. */
export interface InvoiceHead {
  readonly customerId: string;
  readonly country: string;
  readonly id: string;
}

export const headOf = (fields: readonly string[], columns: Columns): InvoiceHead => ({
  customerId: fields[columns.CustomerID]!,
  country: fields[columns.Country]!,
  id: fields[columns.InvoiceNo]!,
});

export function faultOfHead({ customerId, country, id }: InvoiceHead): RowFault | undefined {
  if (!isIdentifier(customerId, 128)) return FAULTS.customer;
  if (!isIdentifier(id, MAX_INVOICE)) return FAULTS.invoice;
  return country.length > MAX_WORD ? FAULTS.country : undefined;
}

/** Reads what is a line's own. */
export type LineParser = (fields: readonly string[], line: number, isCancellation: boolean) => InvoiceLine | RowFault;

export function lineParser(columns: Columns): LineParser {
  const toInstant = wallClockOf('Europe/London');
  const instantOf = remember((text): Instant | undefined => {
    const wall = parseWallTime(text);
    return wall === undefined ? undefined : toInstant(wall);
  });
  return (fields, line, isCancellation) => {
    const sku = fields[columns.StockCode]!;
    if (sku === '' || sku.length > MAX_WORD) return FAULTS.sku;
    const pieces = parsePieces(fields[columns.Quantity]!);
    if (pieces === undefined) return FAULTS.quantity;
    if (pieces < 0 !== isCancellation) return FAULTS.sign;
    const at = instantOf(fields[columns.InvoiceDate]!);
    if (at === undefined) return FAULTS.date;
    const price = parsePrice(fields[columns.UnitPrice]!);
    if (price === undefined) return FAULTS.price;
    return { line, at, sku, qty: Math.abs(pieces), price };
  };
}

/** A cancellation writes the pieces that came back with a minus. */
function parsePieces(text: string): number | undefined {
  const pieces = parseDecimal(text, 0);
  return !pieces || Math.abs(pieces) > MAX_QUANTITY ? undefined : pieces;
}
