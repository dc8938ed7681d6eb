import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerCommand } from './commands.js';
import { commandOf } from '../testing/decisions.js';
import { customerDecider } from './decider.js';

const few = (prefix: string) => fc.integer({ min: 0, max: 3 }).map((i) => `${prefix}${i}`);
const money = (most: number) =>
  fc.record({
    amountMinor: fc.integer({ min: 0, max: most }),
    currency: fc.constantFrom('CNY', 'CNY', 'EUR'),
    fxToBase: fc.constant('1'),
  });

/** Commands that often contradict each other: few ids, few amounts. */
const wish = fc.oneof(
  few('c').map((referrerId) => ({ type: 'RegisterCustomer', data: { kind: 'PERSON', referrerId } }) as const),
  few('i').map((interactionId) => {
    const data = { interactionId, channel: 'WEB', direction: 'INBOUND', kind: 'BROWSE' } as const;
    return { type: 'RecordInteraction', data } as const;
  }),
  fc.tuple(few('o'), money(100)).map(([orderId, total]) => {
    const data = { orderId, total, lines: [{ sku: 'a', qty: 1, unitPrice: total.amountMinor }] };
    return { type: 'RecordPurchase', data } as const;
  }),
  fc.tuple(few('o'), few('r'), money(60)).map(([orderId, returnId, refund]) => {
    return { type: 'RecordReturn', data: { orderId, returnId, refund } } as const;
  }),
  few('k').map(
    (complaintId) => ({ type: 'ReceiveComplaint', data: { complaintId, category: 'x', severity: 1 } }) as const,
  ),
  few('k').map((complaintId) => ({ type: 'ResolveComplaint', data: { complaintId, upheld: false } }) as const),
  fc.constant({ type: 'EndRelationship', data: {} } as const),
  fc.constant({ type: 'ChangeCustomerDetails', data: { region: 'CN' } } as const),
);
const commands: fc.Arbitrary<CustomerCommand[]> = fc
  .array(wish, { maxLength: 40 })
  .map((wishes) => wishes.map((wish, i) => commandOf(wish, `e${i}`)));

/** Handles commands one by one; gives the state and the commands that were accepted. */
function handle(all: readonly CustomerCommand[]) {
  let state = customerDecider.initial;
  const accepted: CustomerCommand[] = [];
  for (const command of all) {
    const decision = customerDecider.decide(state, command);
    if (!decision.ok) continue;
    accepted.push(command);
    const facts = decision.value.map((event) => ({ id: command.eventId, occurredAt: 0, sourceSeq: 0, event }));
    state = facts.reduce(customerDecider.evolve, state);
  }
  return { state, accepted };
}

/** A state without the order of arrival: `seen` is where the stream has an event, and that does depend on it. */
const unordered = ({ seen, ...rest }: ReturnType<typeof handle>['state']) => ({ ...rest, seen: new Set(seen.keys()) });

describe('the customer', () => {
  it('adds nothing for a retried command, and names the event that it repeats', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { state, accepted } = handle(all);
        for (const command of accepted) {
          const decision = customerDecider.decide(state, command);
          expect(decision).toMatchObject({
            ok: false,
            error: { code: 'COMMAND.REPEATED', duplicateOf: command.eventId },
          });
        }
      }),
    );
  });

  it('names, for a repeated natural id under another event id, the event that has it', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { state, accepted } = handle(all);
        for (const command of accepted) {
          if (command.type === 'EndRelationship' || command.type === 'ChangeCustomerDetails') continue;
          const decision = customerDecider.decide(state, { ...command, eventId: 'another' });
          expect(decision).toMatchObject({ ok: false, error: { duplicateOf: command.eventId } });
        }
      }),
    );
  });

  it('accepts what does not contradict in any order of arrival, and comes to the same state', () => {
    const histories = commands.chain((all) => {
      const { accepted } = handle(all);
      return fc.tuple(fc.constant(accepted), fc.shuffledSubarray(accepted, { minLength: accepted.length }));
    });
    fc.assert(
      fc.property(histories, ([accepted, shuffled]) => {
        const again = handle(shuffled);
        expect(again.accepted).toEqual(shuffled);
        expect(unordered(again.state)).toEqual(unordered(handle(accepted).state));
      }),
    );
  });

  it('never has refunds of an order exceed what was paid, in whatever order they came', () => {
    fc.assert(
      fc.property(commands, (all) => {
        for (const { total, refunded } of handle(all).state.orders.values()) {
          if (total !== null) expect(refunded).toBeLessThanOrEqual(total);
        }
      }),
    );
  });
});
