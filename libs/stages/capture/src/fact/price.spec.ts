import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '@annals/domain';
import { price } from './price.js';
import type { FactWish } from './wish.js';

const policy = { ...defaultPolicy, baseCurrency: 'CNY', ratesToBase: { GBP: '9.1', XXX: '0.00' } };
const wish = (currency: string, fxToBase?: unknown): FactWish => ({
  type: 'PurchaseRecorded',
  data: { orderId: 'O', total: { amountMinor: 1, currency, ...(fxToBase === undefined ? {} : { fxToBase }) } },
});
const rateOf = (asked: FactWish, ofOrder?: string): unknown => {
  const priced = price(asked, policy, { rateOfOrder: () => ofOrder });
  if (!priced.ok) return priced.error.code;
  const money = (priced.value['total'] ?? priced.value['refund']) as { fxToBase?: unknown };
  return money.fxToBase;
};

describe('the rate that is frozen into a fact', () => {
  it.each([
    ['CNY', undefined, '1'],
    ['CNY', '1.000', '1'],
    ['CNY', '9.1', 'MONEY.BAD_RATE'],
    ['GBP', undefined, '9.1'],
    ['GBP', '8.7', '8.7'],
    ['GBP', '0', 'MONEY.BAD_RATE'],
    ['GBP', '0.0', 'MONEY.BAD_RATE'],
    ['USD', undefined, 'MONEY.NO_RATE'],
    ['USD', '7.2', '7.2'],
    ['XXX', undefined, 'MONEY.BAD_RATE'],
    ['toString', undefined, 'MONEY.NO_RATE'],
  ])('%s at %s is %s', (currency, given, expected) => {
    expect(rateOf(wish(currency, given))).toBe(expected);
  });

  it('of a refund is its order’s, whatever is stated', () => {
    const refund = (stated?: string): FactWish => ({
      ...wish('GBP'),
      type: 'PurchaseReturned',
      data: { orderId: 'O', refund: { amountMinor: 1, currency: 'GBP', fxToBase: stated } },
    });
    expect(rateOf(refund(), '8.8')).toBe('8.8');
    expect(rateOf(refund('9.9'), '8.8')).toBe('8.8');
    expect(rateOf(refund('9.9'))).toBe('9.9');
    expect(rateOf(refund())).toBe('9.1');
  });

  it('does not touch what is no amount; the schema speaks of that', () => {
    for (const total of [undefined, null, 7, 'x', [], {}, { currency: 7 }, { currency: 'GBP', fxToBase: 9.1 }]) {
      const asked: FactWish = { type: 'PurchaseRecorded', data: { total } };
      expect(price(asked, policy, { rateOfOrder: () => undefined })).toEqual({ ok: true, value: { total } });
    }
    const other: FactWish = { type: 'ComplaintReceived', data: { total: 1 } };
    expect(price(other, policy, { rateOfOrder: () => undefined })).toEqual({ ok: true, value: other.data });
  });
});
