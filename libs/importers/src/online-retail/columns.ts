import { SourceRefused } from '../imported.js';

const NAMES = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const;

/** Where each column is, and how many there are. Others, such as `Description`, may stand anywhere. */
export type Columns = Readonly<Record<(typeof NAMES)[number], number>> & { readonly count: number };

/** Finds the columns by the names in the header. Failure: SourceRefused `SOURCE.COLUMN_MISSING`. */
export function columnsOf(header: readonly string[]): Columns {
  const places = NAMES.map((name) => [name, placeOf(name, header)] as const);
  return { ...(Object.fromEntries(places) as Record<(typeof NAMES)[number], number>), count: header.length };
}

function placeOf(name: string, header: readonly string[]): number {
  const place = header.indexOf(name);
  if (place < 0) throw new SourceRefused('SOURCE.COLUMN_MISSING', `the header names no column ${name}`);
  return place;
}
