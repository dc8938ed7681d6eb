import { inOrder, SourceRefused, type Imported, type PlannedFact } from '../imported.js';
import { readCsv } from '../text/csv-reader.js';
import { openText, type TextSource } from '../text/open-text.js';
import { purchase, registration, returned, totalOf } from './facts.js';
import type { Account, Invoice } from './invoice.js';
import { Ledger } from './ledger.js';
import { isWholePence } from './price.js';
import type { RetailReport } from './report.js';
import { matchReturns, type Parked, type Return } from './returns.js';

/**
 * UCI Online Retail (D. Chen, S. L. Sain, K. Guo 2012, doi 10.24432/C5BW33): purchases and cancellations of a
 * British gift shop as registrations, purchases and returns (domain.md §4). Source: comma-separated with a
 * header, columns in any order; times are those of London.
 *
 * The file is read to its end before the first fact comes out, since any line may belong to any earlier
 * invoice; memory grows with the lines of known customers (some 200 bytes each).
 * Failure: SourceRefused, or what reading the file reports. A line that is wrong is in the report instead.
 */
export async function onlineRetail(source: TextSource): Promise<Imported<RetailReport>> {
  const ledger = new Ledger();
  await readCsv(openText(source), ledger);
  if (!ledger.hasHeader) throw new SourceRefused('SOURCE.EMPTY', 'the source has no header');
  const books = Array.from(ledger.accounts.values(), settle);
  return { facts: inOrder(books.flatMap(planOf)), report: reportOf(ledger, books) };
}

/** One customer's account with its cancellations matched. */
interface Book {
  readonly account: Account;
  readonly orders: readonly Invoice[];
  readonly returns: readonly Return[];
  readonly parked: readonly Parked[];
}

function settle(account: Account): Book {
  const orders = [...account.invoices.values()].filter((invoice) => !invoice.isCancellation);
  return { account, orders, ...matchReturns(account) };
}

const planOf = ({ account, orders, returns }: Book): PlannedFact[] => [
  registration(account),
  ...orders.map((order) => purchase(account.customerId, order)),
  ...returns.map((found) => returned(account.customerId, found)),
];

function reportOf(ledger: Ledger, books: readonly Book[]): RetailReport {
  const invoices = books.flatMap(({ account }) => [...account.invoices.values()]);
  const orders = books.flatMap((book) => book.orders);
  const returns = books.flatMap((book) => book.returns);
  const parked = books.flatMap((book) => book.parked).sort((a, b) => a.line - b.line);
  return {
    lines: ledger.lines,
    invoices: ledger.invoiceIds.size,
    guestLines: ledger.guestLines,
    customers: books.length,
    purchases: orders.length,
    cancellationInvoices: invoices.length - orders.length,
    returns: returns.length,
    grossMinor: sum(orders.map(totalOf)),
    returnedMinor: sum(returns.map((found) => found.refundMinor)),
    parkedMinor: sum(parked.map((line) => line.amountMinor)),
    parkedLines: parked.length,
    parked,
    roundedPrices: sum(invoices.map(({ lines }) => lines.filter((line) => !isWholePence(line.price)).length)),
    badLines: ledger.badLines,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
