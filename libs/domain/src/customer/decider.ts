import { never, ok, type Decider, type Occurred, type Rejection, type Result } from '@annals/kernel';
import type { CustomerFact } from '../events.js';
import type {
  CustomerCommand,
  ReceiveComplaint,
  RecordInteraction,
  RegisterCustomer,
  ResolveComplaint,
} from './commands.js';
import { recordPurchase, recordReturn } from './purchases.js';
import { refuse } from './rejections.js';
import { evolveCustomer, newCustomer, type CustomerState } from './state.js';

type Decision = Result<readonly CustomerFact[], Rejection>;

/**
 * What may be recorded of a customer (domain.md §5.1). Facts may arrive in any order, so no rule asks what came
 * before: a return may precede its order, a resolution its complaint, anything the registration, and the
 * earlier half of a history can be imported after the later. What contradicts is refused, whichever came first.
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
  switch (command.type) {
    case 'RegisterCustomer':
      return registerCustomer(state, command);
    case 'ChangeCustomerDetails':
      return ok([{ type: 'CustomerDetailsChanged', data: command.data }]);
    case 'RecordInteraction':
      return recordInteraction(state, command);
    case 'RecordPurchase':
      return recordPurchase(state, command);
    case 'RecordReturn':
      return recordReturn(state, command);
    case 'ReceiveComplaint':
      return receiveComplaint(state, command);
    case 'ResolveComplaint':
      return resolveComplaint(state, command);
    case 'EndRelationship':
      // Whether it had ended already depends on what happened in between, which may arrive later still.
      return ok([{ type: 'RelationshipEnded', data: command.data }]);
    default:
      return never(command);
  }
}

function registerCustomer(state: CustomerState, { customerId, data }: RegisterCustomer): Decision {
  if (state.registeredBy) return refuse('CUSTOMER.ALREADY_REGISTERED', state.registeredBy);
  if (data.referrerId === customerId) return refuse('CUSTOMER.REFERS_ITSELF');
  return ok([{ type: 'CustomerRegistered', data }]);
}

function recordInteraction(state: CustomerState, { data }: RecordInteraction): Decision {
  const { interactionId } = data;
  const recordedBy = interactionId === undefined ? undefined : state.interactions.get(interactionId);
  return recordedBy ? refuse('INTERACTION.ALREADY_RECORDED', recordedBy) : ok([{ type: 'InteractionRecorded', data }]);
}

function receiveComplaint(state: CustomerState, { data }: ReceiveComplaint): Decision {
  const receivedBy = state.complaints.get(data.complaintId)?.receivedBy;
  return receivedBy ? refuse('COMPLAINT.ALREADY_RECEIVED', receivedBy) : ok([{ type: 'ComplaintReceived', data }]);
}

function resolveComplaint(state: CustomerState, { data }: ResolveComplaint): Decision {
  const resolvedBy = state.complaints.get(data.complaintId)?.resolvedBy;
  return resolvedBy ? refuse('COMPLAINT.ALREADY_RESOLVED', resolvedBy) : ok([{ type: 'ComplaintResolved', data }]);
}
