import type { DomainEvent } from '@annals/kernel';
import { customerFacts, type CustomerFact } from '../events.js';

const fields = new Map<string, readonly string[]>(customerFacts.map(({ name, personal }) => [name, personal]));

/** Whether the fact says anything that is sealed with the customer's key. */
export const isPersonal = ({ type, data }: CustomerFact | DomainEvent<string, object>): boolean =>
  fields.get(type)?.some((field) => field in data) ?? false;
