import type { CustomerFact } from '@annals/domain';
import type { FactLine } from '@annals/importers';
import { MS_PER_DAY } from '@annals/kernel';

/**
 * Facts of a made-up shop: repeatable, spread over two years, with personal data in every third.
 * Shops of different `names` have no customer in common.
 */
export function* madeUpFacts(customers: number, factsEach: number, names = 'c'): Generator<FactLine> {
  const start = Date.UTC(2022, 0, 1, 9);
  const total = customers * factsEach;
  for (let i = 0; i < total; i++) {
    const customerId = `${names}${i % customers}`;
    const nth = Math.floor(i / customers);
    const occurredAt = new Date(start + Math.floor((i / total) * 730 * MS_PER_DAY)).toISOString();
    yield {
      ...factOf(customerId, nth),
      customerId,
      occurredAt,
      sourceSeq: nth,
      key: `${customerId}-${nth}`,
    } as FactLine;
  }
}

function factOf(customerId: string, nth: number): CustomerFact {
  if (nth === 0) {
    const data = {
      kind: 'PERSON',
      region: 'Kent',
      channel: 'WEB',
      name: `Customer ${customerId}`,
      email: `${customerId}@example.org`,
    } as const;
    return { type: 'CustomerRegistered', data };
  }
  if (nth % 3 === 0) {
    const data = {
      channel: 'PHONE',
      direction: 'INBOUND',
      kind: 'SUPPORT',
      durationSec: 60 + nth,
      note: `asked about order ${nth}`,
    } as const;
    return { type: 'InteractionRecorded', data };
  }
  return { type: 'PurchaseRecorded', data: purchase(customerId, nth) };
}

function purchase(customerId: string, nth: number): Extract<CustomerFact, { type: 'PurchaseRecorded' }>['data'] {
  const price = 500 + ((nth * 7919 + customerId.length * 104_729) % 9000);
  const lines = [
    { sku: `S${nth % 97}`, category: `k${nth % 7}`, qty: 2, unitPrice: price },
    { sku: `S${nth % 89}`, category: `k${nth % 5}`, qty: 1, unitPrice: 999 },
  ];
  return {
    orderId: `${customerId}-o${nth}`,
    lines,
    total: { amountMinor: 2 * price + 999, currency: 'CNY', fxToBase: '1' },
  };
}
