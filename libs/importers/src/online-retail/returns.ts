import type { Instant } from '@annals/kernel';
import { byTime, type Account, type Invoice, type InvoiceLine } from './invoice.js';
import { penceOf } from './price.js';

/** Goods of one order that one cancellation invoice gave back. */
export interface Return {
  readonly cancellation: string;
  readonly orderId: string;
  /** Time and line of the first cancelled line that found its goods in this order: never before the order. */
  readonly at: Instant;
  readonly line: number;
  readonly lines: { readonly sku: string; readonly qty: number }[];
  refundMinor: number;
}

/** What is left of a cancelled line for which no purchase was found. */
export interface Parked {
  readonly line: number;
  readonly invoice: string;
  readonly customerId: string;
  readonly sku: string;
  readonly qty: number;
  /** Pence. */
  readonly amountMinor: number;
}

/**
 * Finds what a customer's cancellations gave back. The file names no original invoice, so a cancelled line
 * takes from earlier purchases of the same StockCode at the same UnitPrice, the newest first, as many pieces as
 * have not come back yet. Earlier means before it in time, or in the same minute and before it in the file:
 * the reading under which the whole file gives £464,239.77 found and £147,102.32 parked (asking for an earlier
 * minute parks £25.50 more). What finds nothing is parked, never guessed.
 */
export function matchReturns({ customerId, invoices }: Account): { returns: Return[]; parked: Parked[] } {
  const returns = new Map<string, Return>();
  const parked: Parked[] = [];
  const cancelled = cancelledLines(invoices);
  const stock = stockFor(cancelled, invoices);
  for (const { line, invoice } of cancelled) {
    let qty = line.qty;
    for (const taken of takeNewest(stock.get(goodsOf(line)) ?? [], line)) {
      addTo(returns, invoice, line, taken);
      qty -= taken.qty;
    }
    if (qty > 0) parked.push(park(customerId, invoice, line, qty));
  }
  return { returns: [...returns.values()], parked };
}

interface Placed {
  readonly line: InvoiceLine;
  readonly invoice: Invoice;
}

/** A purchased line and how much of it has not come back. */
interface Stock extends Placed {
  left: number;
}

const goodsOf = (line: InvoiceLine): string => `${line.price} ${line.sku}`;

/** In the order in which they happened. */
function cancelledLines(invoices: Account['invoices']): Placed[] {
  const placed: Placed[] = [];
  for (const invoice of invoices.values()) {
    if (invoice.isCancellation) for (const line of invoice.lines) placed.push({ line, invoice });
  }
  return placed.sort((a, b) => byTime(a.line, b.line));
}

/** Purchases by goods, oldest first; only of goods that were ever cancelled, which are few. */
function stockFor(cancelled: readonly Placed[], invoices: Account['invoices']): ReadonlyMap<string, Stock[]> {
  const stock = new Map<string, Stock[]>(cancelled.map(({ line }) => [goodsOf(line), []]));
  if (stock.size === 0) return stock;
  for (const invoice of invoices.values()) {
    if (invoice.isCancellation) continue;
    for (const line of invoice.lines) stock.get(goodsOf(line))?.push({ line, invoice, left: line.qty });
  }
  for (const bought of stock.values()) bought.sort((a, b) => byTime(a.line, b.line));
  return stock;
}

function* takeNewest(stock: readonly Stock[], cancelled: InvoiceLine): Generator<{ orderId: string; qty: number }> {
  let wanted = cancelled.qty;
  for (let i = stock.length - 1; i >= 0 && wanted > 0; i--) {
    const bought = stock[i]!;
    const qty = byTime(bought.line, cancelled) < 0 ? Math.min(wanted, bought.left) : 0;
    if (qty === 0) continue;
    bought.left -= qty;
    wanted -= qty;
    yield { orderId: bought.invoice.id, qty };
  }
}

const park = (
  customerId: string,
  { id: invoice }: Invoice,
  { line, sku, price }: InvoiceLine,
  qty: number,
): Parked => ({
  line,
  invoice,
  customerId,
  sku,
  qty,
  amountMinor: qty * penceOf(price),
});

function addTo(
  returns: Map<string, Return>,
  { id }: Invoice,
  { at, line, sku, price }: InvoiceLine,
  taken: { orderId: string; qty: number },
): void {
  const returnId = `${id}:${taken.orderId}`;
  let found = returns.get(returnId);
  if (!found) {
    found = { cancellation: id, orderId: taken.orderId, at, line, lines: [], refundMinor: 0 };
    returns.set(returnId, found);
  }
  found.lines.push({ sku, qty: taken.qty });
  found.refundMinor += taken.qty * penceOf(price);
}
