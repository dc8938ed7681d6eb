import { ok, type Decider, type Occurred, type Rejection, type Result } from '@annals/kernel';
import type { CustomerFact } from '../events.js';
import { isPersonal } from '../privacy/personal.js';
import { factNames, type CustomerCommand } from './commands.js';
import { nameTaken } from './names.js';
import { absorbed, refuse } from './rejections.js';
import { rules } from './rules.js';
import { evolveCustomer, newCustomer, type CustomerState } from './state.js';

type Decision = Result<readonly CustomerFact[], Rejection>;

/**
 * What may be recorded of a customer (domain.md §5.1). Facts may arrive in any order, so hardly a rule asks what came
 * before: a return may precede its order, a resolution its complaint, anything the registration, and the
 * earlier half of a history can be imported after the later. What contradicts is refused, whichever came first.
 * Only where a step depends on the one before (the complaint workflow, campaigns, win-back cases, points) do facts
 * come in their order.
 *
 * `evolve` changes the state that it is given; therefore `initial` is a new one each time it is read.
 */
export const customerDecider: Decider<CustomerState, CustomerCommand, CustomerFact, Occurred<CustomerFact>> = {
  get initial() {
    return newCustomer();
  },
  decide: (state, command) =>
    state.seen.has(command.eventId) ? refuse('COMMAND.REPEATED', command.eventId) : decideNew(state, command),
  evolve: evolveCustomer,
};

function decideNew(state: CustomerState, command: CustomerCommand): Decision {
  if (state.absorbedInto !== null) return absorbed(state.absorbedInto);
  const fact = { type: factNames[command.type], data: command.data } as CustomerFact;
  if (state.isForgotten && isPersonal(fact)) return refuse('SUBJECT.FORGOTTEN');
  return nameTaken(state, fact) ?? rules[fact.type]?.(state, command as never) ?? ok([fact]);
}
