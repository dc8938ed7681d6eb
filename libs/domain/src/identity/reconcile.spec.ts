import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import { factNames } from '../customer/commands.js';
import type { CustomerFact } from '../events.js';
import type { Wish } from '../testing/decisions.js';
import { defaultContext } from '../testing/purchases.js';
import * as a from '../testing/wishes.js';
import { reconcile } from './reconcile.js';

const facts = (of: string, wishes: readonly Wish[]): Occurred<CustomerFact>[] =>
  wishes.map(({ type, data, occurredAt = 0 }, i) => ({
    id: `${of}${i}`,
    occurredAt,
    sourceSeq: 0,
    event: { type: factNames[type], data } as CustomerFact,
  }));

/** The ids that are left out, and the codes of what contradicts: s0, s1, … are the survivor's facts, a0, a1, … the other's. */
function comeTo(survivor: readonly Wish[], absorbed: readonly Wish[]) {
  const { leftOut, conflicts } = reconcile({
    survivorId: 's',
    persons: new Set(['s', 'a', 'earlier']),
    survivor: facts('s', survivor),
    absorbed: facts('a', absorbed),
    context: defaultContext,
  });
  return { leftOut, conflicts: conflicts.map(({ eventId, code }) => `${eventId} ${code}`) };
}
const nothing = { leftOut: [], conflicts: [] };

describe('two histories of one person', () => {
  it('that have nothing to do with each other come to both', () => {
    expect(comeTo([a.buy(1000)], [a.buy(500, { orderId: 'o2' }), a.complain('k1')])).toEqual(nothing);
  });

  it('may both know of a registration: the person became known twice', () => {
    expect(comeTo([a.register()], [a.register('s')])).toEqual(nothing);
  });

  it('the same order with the same content is one, whenever it was told', () => {
    expect(comeTo([a.buy(1000)], [{ ...a.buy(1000), occurredAt: 9 } as Wish])).toEqual({
      leftOut: ['a0'],
      conflicts: [],
    });
  });

  it('the same order with another content is a contradiction', () => {
    expect(comeTo([a.buy(1000)], [a.buy(999)])).toEqual({ leftOut: [], conflicts: ['a0 PURCHASE.ALREADY_RECORDED'] });
  });

  it('returns of an order that both know are refunded out of one payment', () => {
    const mine = [a.buy(1000), a.giveBack(600)];
    expect(comeTo(mine, [a.buy(1000), a.giveBack(400, 'r2')])).toEqual({ leftOut: ['a0'], conflicts: [] });
    expect(comeTo(mine, [a.buy(1000), a.giveBack(401, 'r2')])).toEqual({
      leftOut: ['a0'],
      conflicts: ['a1 RETURN.EXCEEDS_PAID'],
    });
  });

  it('nobody referred itself, on either side', () => {
    expect(comeTo([a.refer('a'), a.convert('a'), a.refer('x')], [a.refer('s'), a.refer('earlier')])).toEqual({
      leftOut: ['s0', 's1', 'a0', 'a1'],
      conflicts: [],
    });
  });

  it('one case to win the person back is open at a time', () => {
    const open = a.startWinBack('w1');
    const over = [a.startWinBack('w2'), a.endWinBack('w2')];
    expect(comeTo([open], over)).toEqual(nothing);
    expect(comeTo(over, [open])).toEqual(nothing);
    expect(comeTo([open], [...over, a.startWinBack('w3')])).toEqual({
      leftOut: [],
      conflicts: ['a2 WINBACK.CASE_OPEN'],
    });
    expect(comeTo([open], [open])).toEqual({ leftOut: ['a0'], conflicts: [] });
  });

  it('what was redeemed was covered then, whatever the other history holds', () => {
    const negative: Wish = { type: 'ReversePoints', data: { entryId: 'x', points: 500 } };
    expect(comeTo([negative], [a.earn(100), a.redeem(100)])).toEqual(nothing);
  });

  it('a complaint that both know goes on where the survivor stands', () => {
    const assess = a.step('AssessComplaint', 'k1', { upheld: true }, 1);
    expect(comeTo([a.complain('k1')], [a.complain('k1'), assess])).toEqual({ leftOut: ['a0'], conflicts: [] });
    expect(comeTo([a.complain('k1'), assess], [a.complain('k1'), assess])).toEqual({
      leftOut: ['a0'],
      conflicts: ['a1 COMPLAINT.ILLEGAL_STEP'],
    });
  });
});
