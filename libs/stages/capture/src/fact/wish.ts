import type { CustomerCommand, CustomerFact } from '@annals/domain';
import type { Instant } from '@annals/kernel';

/** A fact that somebody wants recorded, before anything is known to speak against it. */
export interface FactWish {
  readonly type: CustomerFact['type'];
  /** The event's data, except that amounts may lack their rate. JSON, not yet checked. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Absent: business now. */
  readonly occurredAt?: Instant;
  readonly sourceSeq?: number;
  /** What makes two wishes the same wish, where the client says so. */
  readonly key?: string;
}

const facts = {
  RegisterCustomer: 'CustomerRegistered',
  ChangeCustomerDetails: 'CustomerDetailsChanged',
  RecordInteraction: 'InteractionRecorded',
  RecordPurchase: 'PurchaseRecorded',
  RecordReturn: 'PurchaseReturned',
  ReceiveComplaint: 'ComplaintReceived',
  ResolveComplaint: 'ComplaintResolved',
  EndRelationship: 'RelationshipEnded',
} as const satisfies Record<CustomerCommand['type'], CustomerFact['type']>;

type CommandName = keyof typeof facts;

const commands = new Map<string, CommandName>(
  Object.entries(facts).map(([command, fact]) => [fact, command as CommandName]),
);

/** The fact that a command becomes. */
export const factOf = (command: CommandName): CustomerFact['type'] => facts[command];

/** Whether facts of this name are recorded by commands; insights and clock facts are not. */
export const isCustomerFact = (name: string): name is CustomerFact['type'] => commands.has(name);

/** The command that asks for a fact. `data` has passed the fact's schema. */
export const commandFor = (fact: CustomerFact, customerId: string, eventId: string): CustomerCommand =>
  ({ type: commands.get(fact.type), customerId, eventId, data: fact.data }) as CustomerCommand;
