import { describe, expect, it, test } from '@jest/globals';
import { decide } from '../testing/decisions.js';
import { buy, complain, end, giveBack, register, resolve, touch } from '../testing/wishes.js';
import { customerDecider } from './decider.js';

describe('a registration', () => {
  it('makes a customer known, once', () => {
    expect(decide([], register())).toBe('CustomerRegistered');
    expect(decide([buy(1)], register())).toBe('CustomerRegistered');
    expect(decide([register()], register())).toBe('CUSTOMER.ALREADY_REGISTERED e0');
  });

  it('names another customer as its referrer', () => {
    expect(decide([], register('c2'))).toBe('CustomerRegistered');
    expect(decide([], register('c1'))).toBe('CUSTOMER.REFERS_ITSELF');
  });
});

describe('a purchase', () => {
  const line = { sku: 'a', qty: 3, unitPrice: 400, discount: 200 };
  const total = (amountMinor: number) => ({ amountMinor, currency: 'CNY', fxToBase: '1' });

  it('is one an order', () => {
    expect(decide([buy(1000)], buy(1000, { orderId: 'o2' }))).toBe('PurchaseRecorded');
    expect(decide([register(), buy(1000)], buy(1000))).toBe('PURCHASE.ALREADY_RECORDED e1');
  });

  it('needs no registration before it', () => expect(decide([], buy(1000))).toBe('PurchaseRecorded'));

  it('costs the sum of its lines', () => {
    expect(decide([], buy(0, { lines: [line], total: total(1000) }))).toBe('PurchaseRecorded');
    expect(decide([], buy(0, { lines: [line], total: total(1001) }))).toBe('PURCHASE.TOTAL_MISMATCH');
    expect(decide([], buy(0))).toBe('PurchaseRecorded');
  });

  it('has no line discounted by more than its price', () => {
    const free = { ...line, discount: 1200 };
    expect(decide([], buy(0, { lines: [free], total: total(0) }))).toBe('PurchaseRecorded');
    const lines = [
      { ...line, discount: 1201 },
      { sku: 'b', qty: 1, unitPrice: 1 },
    ];
    expect(decide([], buy(0, { lines, total: total(0) }))).toBe('PURCHASE.DISCOUNT_EXCEEDS_PRICE');
  });

  it('stays within what sums hold exactly, in price, cost and base currency', () => {
    const million = 1_000_000;
    const costly = (unitCost: number) => [{ sku: 'a', qty: million, unitPrice: 0, unitCost }];
    expect(decide([], buy(0, { lines: costly(million) }))).toBe('PurchaseRecorded');
    expect(decide([], buy(0, { lines: costly(million + 1) }))).toBe('PURCHASE.TOO_LARGE');
    const dear = { amountMinor: million, currency: 'KWD', fxToBase: '1000001' };
    expect(decide([], buy(million, { total: dear }))).toBe('PURCHASE.TOO_LARGE');
  });

  it('is at least what returns that waited for it refunded, in their currency', () => {
    const waiting = [giveBack(600), giveBack(400, 'r2')];
    expect(decide(waiting, buy(1000))).toBe('PurchaseRecorded');
    expect(decide(waiting, buy(999))).toBe('PURCHASE.LESS_THAN_REFUNDED');
    expect(decide(waiting, buy(1000, {}, 'EUR'))).toBe('PURCHASE.CURRENCY_MISMATCH');
  });
});

describe('a return', () => {
  it('refunds at most, over all returns of the order, what was paid', () => {
    expect(decide([buy(1000), giveBack(600)], giveBack(400, 'r2'))).toBe('PurchaseReturned');
    expect(decide([buy(1000), giveBack(600)], giveBack(401, 'r2'))).toBe('RETURN.EXCEEDS_PAID');
    expect(decide([giveBack(600), buy(1000)], giveBack(401, 'r2'))).toBe('RETURN.EXCEEDS_PAID');
  });

  it('refunds something', () => expect(decide([buy(1000)], giveBack(0))).toBe('RETURN.NOTHING_REFUNDED'));

  it('refunds in the currency of the order, and of other returns where the order is not known yet', () => {
    expect(decide([buy(1000)], giveBack(1, 'r1', {}, 'EUR'))).toBe('RETURN.CURRENCY_MISMATCH');
    expect(decide([giveBack(1)], giveBack(1, 'r2', {}, 'EUR'))).toBe('RETURN.CURRENCY_MISMATCH');
    expect(decide([buy(1000, {}, 'EUR')], giveBack(1, 'r1', {}, 'EUR'))).toBe('PurchaseReturned');
  });

  it('of an order not known is accepted, and waits', () => {
    expect(decide([], giveBack(600))).toBe('PurchaseReturned');
    expect(decide([giveBack(600)], giveBack(5000, 'r2'))).toBe('PurchaseReturned');
  });

  it('has an id that comes once', () => {
    expect(decide([buy(1000), giveBack(1)], giveBack(1))).toBe('RETURN.ALREADY_RECORDED e1');
    expect(decide([buy(1000), giveBack(1)], giveBack(1, 'r1', { orderId: 'o2' }))).toBe('RETURN.ALREADY_RECORDED e1');
  });
});

describe('a complaint', () => {
  it('is received once and resolved once', () => {
    expect(decide([complain('k1')], complain('k2'))).toBe('ComplaintReceived');
    expect(decide([complain('k1')], complain('k1'))).toBe('COMPLAINT.ALREADY_RECEIVED e0');
    expect(decide([complain('k1')], resolve('k1'))).toBe('ComplaintResolved');
    expect(decide([complain('k1'), resolve('k1')], resolve('k1'))).toBe('COMPLAINT.ALREADY_RESOLVED e1');
  });

  it('may be resolved before it is received: the resolution waits', () => {
    expect(decide([], resolve('k1'))).toBe('ComplaintResolved');
    expect(decide([resolve('k1')], complain('k1'))).toBe('ComplaintReceived');
    expect(decide([resolve('k1'), complain('k1')], resolve('k1'))).toBe('COMPLAINT.ALREADY_RESOLVED e0');
  });
});

describe('an interaction', () => {
  it('comes once where its source gave it an id', () => {
    expect(decide([touch('i1')], touch('i2'))).toBe('InteractionRecorded');
    expect(decide([touch('i1')], touch('i1'))).toBe('INTERACTION.ALREADY_RECORDED e0');
    expect(decide([touch()], touch())).toBe('InteractionRecorded');
  });
});

describe('an end of the relationship', () => {
  it('may be told again: what came in between may arrive later', () => {
    expect(decide([], end)).toBe('RelationshipEnded');
    expect(decide([end], end)).toBe('RelationshipEnded');
    expect(decide([end], buy(1000))).toBe('PurchaseRecorded');
  });
});

describe('details', () => {
  it('change at any time', () => {
    expect(decide([], { type: 'ChangeCustomerDetails', data: { region: 'CN' } })).toBe('CustomerDetailsChanged');
  });
});

describe('a command', () => {
  it('whose event is recorded is refused with the name of that event, whatever else it breaks', () => {
    expect(decide([register(), end], end, 'e1')).toBe('COMMAND.REPEATED e1');
    expect(decide([buy(1000)], buy(1000), 'e0')).toBe('COMMAND.REPEATED e0');
  });
});

test('initial is new each time, since evolve changes what it is given', () => {
  const event = { type: 'CustomerRegistered', data: { kind: 'ORG' } } as const;
  customerDecider.evolve(customerDecider.initial, { id: 'e0', occurredAt: 0, sourceSeq: 0, event });
  expect(customerDecider.initial.seen.size).toBe(0);
});

test('the state remembers where in the stream an event stands', () => {
  const state = customerDecider.initial;
  const event = { type: 'RelationshipEnded', data: {} } as const;
  for (const id of ['a', 'b']) customerDecider.evolve(state, { id, occurredAt: 0, sourceSeq: 0, event });
  expect([...state.seen]).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
