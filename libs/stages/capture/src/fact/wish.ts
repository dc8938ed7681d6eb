import { commandNames, type CommandName, type Context, type CustomerCommand, type CustomerFact } from '@annals/domain';
import type { Instant, Occurred } from '@annals/kernel';

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

const commands: Readonly<Record<string, CommandName | undefined>> = commandNames;

/** Whether facts of this name are recorded by commands; insights and clock facts are not. */
export const isCustomerFact = (name: string): name is CustomerFact['type'] => Object.hasOwn(commands, name);

/** The command that asks for a fact. `data` has passed the fact's schema. */
export const commandFor = (
  { id, occurredAt, sourceSeq, event }: Occurred<CustomerFact>,
  customerId: string,
  context: Context,
): CustomerCommand =>
  ({
    type: commandNames[event.type],
    customerId,
    eventId: id,
    occurredAt,
    sourceSeq,
    context,
    data: event.data,
  }) as CustomerCommand;
