import { join } from 'node:path';
import { simulateBgNbd, tableOf, weeksUntil, type DatedPurchase, type StatisticsColumns } from '@annals/analytics';
import { cdnow, onlineRetail, type FactLine } from '@annals/importers';
import { MS_PER_DAY, parseDay } from '@annals/kernel';
import { randomFrom } from '@annals/scenarios';

const file = (name: string) => join(import.meta.dirname, '../../data', name);
const toDay = (instant: string) => Math.floor(Date.parse(instant) / MS_PER_DAY);

/** CDNOW until the end of the published first part. */
export async function cdnowBuyers(): Promise<StatisticsColumns> {
  return statisticsOf((await cdnow(file('cdnow-sample.txt'))).facts, '1997-09-30');
}

/** Online Retail, less what was returned: the whole year, or what was known of it until a day. */
export async function retailBuyers(until = '2011-12-09'): Promise<StatisticsColumns> {
  return statisticsOf((await onlineRetail(file('online-retail.csv.br'))).facts, until);
}

function statisticsOf(facts: Iterable<FactLine>, until: string): StatisticsColumns {
  const histories = new Map<string, DatedPurchase[]>();
  const orders = new Map<string, { day: number; paid: number; refunded: number }>();
  const last = parseDay(until)!;
  for (const { type, data, customerId, occurredAt } of facts) {
    if (toDay(occurredAt) > last) continue;
    if (type === 'PurchaseRecorded') {
      const order = { day: toDay(occurredAt), paid: data.total.amountMinor, refunded: 0 };
      orders.set(data.orderId, order);
      histories.set(customerId, [...(histories.get(customerId) ?? []), order]);
    }
    if (type === 'PurchaseReturned') orders.get(data.orderId)!.refunded += data.refund.amountMinor;
  }
  return tableOf(histories, weeksUntil(last)).columns;
}

/** Made-up buyers as BG/NBD describes them, seen for up to 39 weeks, dated by days; the same in every run. */
export function madeUpBuyers(customers: number): StatisticsColumns {
  const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  return simulateBgNbd(parameters, { customers, T: 39, step: 1 / 7 }, randomFrom(customers));
}
