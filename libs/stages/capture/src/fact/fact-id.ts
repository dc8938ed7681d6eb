import { declarationOf, factId } from '@annals/contracts';
import { sourceName } from '@annals/domain';
import type { FactWish } from './wish.js';

/** Keys of clients live apart from the names of orders and complaints: one may be called like the other. */
const clientKey = (key: string): string => `key:${key}`;

/** The id that every retry of the wish gets; `undefined` when it brings neither a key nor an id of its own. */
export function idOf(tenant: string, customerId: string, wish: FactWish): string | undefined {
  const key = wish.key === undefined ? sourceName(wish) : clientKey(wish.key);
  return key === undefined ? undefined : factId(tenant, customerId, key);
}

/**
 * The id of a wish that has nothing but its content, so that importing a file again finds it. Personal fields
 * are left out of it: a hash of a telephone number tells the number to whoever tries them all.
 */
export function idOfContent(
  tenant: string,
  customerId: string,
  { type, data, occurredAt = 0, sourceSeq = 0 }: FactWish,
): string {
  const { personal } = declarationOf(type);
  const open = Object.entries(data).filter(([field]) => !personal.includes(field));
  return factId(tenant, customerId, `content:${JSON.stringify([type, occurredAt, sourceSeq, open.sort()])}`);
}
