import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@annals/domain';
import fc from 'fast-check';
import { isSameJson } from '@annals/kernel';
import { isSameFact } from './same-fact.js';
import type { FactWish } from './wish.js';

const total = (fxToBase?: string, amountMinor = 1) => ({
  amountMinor,
  currency: 'GBP',
  ...(fxToBase === undefined ? {} : { fxToBase }),
});
const recorded = (type: string, data: object) => ({ occurredAt: 10, sourceSeq: 0, event: { type, data } as AnyEvent });
const wish = (data: Record<string, unknown>, more: Partial<FactWish> = {}): FactWish => ({
  type: 'PurchaseRecorded',
  data,
  ...more,
});
const order = recorded('PurchaseRecorded', { orderId: 'O', total: total('9.1') });

describe('a wish and a recorded fact', () => {
  it('are the same when what the wish states was recorded', () => {
    expect(isSameFact(wish({ orderId: 'O', total: total('9.1') }), order)).toBe(true);
    expect(isSameFact(wish({ total: total('9.10'), orderId: 'O' }), order)).toBe(true);
    expect(isSameFact(wish({ orderId: 'O', total: total() }), order)).toBe(true);
    expect(isSameFact(wish({ orderId: 'O', total: total() }, { occurredAt: 10, sourceSeq: 0 }), order)).toBe(true);
  });

  it('differ by type, data, amount, a stated rate, time or number', () => {
    const differing = [
      wish({ orderId: 'O', total: total('9.1') }, { type: 'PurchaseReturned' }),
      wish({ orderId: 'P', total: total('9.1') }),
      wish({ orderId: 'O', total: total('9.2') }),
      wish({ orderId: 'O', total: total('9.1', 2) }),
      wish({ orderId: 'O' }),
      wish({ orderId: 'O', total: null }),
      wish({ orderId: 'O', total: total(), campaignId: 'C' }),
      wish({ orderId: 'O', total: total() }, { occurredAt: 11 }),
      wish({ orderId: 'O', total: total() }, { sourceSeq: 1 }),
    ];
    for (const asked of differing) expect([asked, isSameFact(asked, order)]).toEqual([asked, false]);
  });

  it('of a refund the rate is the order’s and is not compared', () => {
    const refund = recorded('PurchaseReturned', { returnId: 'R', refund: total('9.1') });
    expect(isSameFact({ type: 'PurchaseReturned', data: { returnId: 'R', refund: total('8.8') } }, refund)).toBe(true);
  });

  it('are compared as JSON: key order and absent fields do not count', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        return (
          isSameJson(value, reversed) &&
          isSameJson({ ...value, gone: undefined }, value) &&
          !isSameJson({ ...value, gone: null }, value)
        );
      }),
    );
    for (const [a, b] of [
      [[], {}],
      [[1], [1, 2]],
      [null, {}],
      [0, '0'],
    ])
      expect(isSameJson(a, b)).toBe(false);
  });
});
