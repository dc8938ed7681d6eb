import { Readable } from 'node:stream';
import type { FactLine } from '../fact-line.js';
import { onlineRetail } from '../online-retail/online-retail.js';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** A line of the shop's file; what a test does not name is unremarkable. */
export interface FileLine {
  invoice?: string;
  sku?: string;
  description?: string;
  qty?: number | string;
  at?: string;
  price?: string;
  customer?: string;
  country?: string;
}

export function fileLine(line: FileLine): string {
  const { invoice = '536365', sku = '85123A', description = 'LANTERN', qty = 6, at = '2010-12-01T08:26:00' } = line;
  const { price = '2.55', customer = '17850', country = 'United Kingdom' } = line;
  return [invoice, sku, description, qty, at, price, customer, country].join(',');
}

/** Imports a file of these lines, given as objects or word by word. */
export async function importOf(...lines: readonly (FileLine | string)[]) {
  const text = [HEADER, ...lines.map((line) => (typeof line === 'string' ? line : fileLine(line)))].join('\n');
  const { facts, report } = await onlineRetail(Readable.from([Buffer.from(text)]));
  return { facts: [...facts], report };
}

export type Purchase = Extract<FactLine, { type: 'PurchaseRecorded' }>;
export type Returned = Extract<FactLine, { type: 'PurchaseReturned' }>;

export const purchasesIn = (facts: readonly FactLine[]): Purchase[] =>
  facts.filter((fact): fact is Purchase => fact.type === 'PurchaseRecorded');

export const returnsIn = (facts: readonly FactLine[]): Returned[] =>
  facts.filter((fact): fact is Returned => fact.type === 'PurchaseReturned');
