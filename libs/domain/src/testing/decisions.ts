import type { Instant } from '@annals/kernel';
import type { CustomerCommand } from '../customer/commands.js';
import { customerDecider } from '../customer/decider.js';
import { defaultContext } from './purchases.js';

/** A command without what every command has. */
export type Wish<C = CustomerCommand> = C extends CustomerCommand
  ? Omit<C, 'customerId' | 'eventId' | 'occurredAt' | 'sourceSeq' | 'context'> & { readonly occurredAt?: Instant }
  : never;

/** The wish with which the customer c1 is asked for an event of this id. */
export const commandOf = (wish: Wish, eventId: string) =>
  ({ occurredAt: 0, sourceSeq: 0, ...wish, customerId: 'c1', eventId, context: defaultContext }) as CustomerCommand;

/**
 * Given commands that were accepted before, whose events have the ids e0, e1, …; gives what deciding `wish` comes
 * to: the type of its event, or the code of the rejection with the event that it repeats, `RETURN.ALREADY_RECORDED e0`.
 */
export function decide(given: readonly Wish[], wish: Wish, eventId = 'new'): string {
  const state = given.reduce((known, earlier, i) => {
    const decision = customerDecider.decide(known, commandOf(earlier, `e${i}`));
    if (!decision.ok) throw new Error(`given was refused: ${decision.error.code}`);
    const [event] = decision.value;
    const { occurredAt = 0 } = earlier;
    return customerDecider.evolve(known, { id: `e${i}`, occurredAt, sourceSeq: 0, event: event! });
  }, customerDecider.initial);
  const decision = customerDecider.decide(state, commandOf(wish, eventId));
  if (decision.ok) return decision.value.map(({ type }) => type).join();
  const { code, duplicateOf } = decision.error;
  return duplicateOf === undefined ? code : `${code} ${duplicateOf}`;
}
