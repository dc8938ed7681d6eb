import type { StreamId } from '@annals/contracts';

/**
 * Whether a stream holds facts or insights of the customer. By the end of its name, since a file that is checked may
 * hold names that no stream has.
 */
export function belongsTo(stream: StreamId, { tenant, id }: { readonly tenant: string; readonly id: string }): boolean {
  const family = stream.indexOf('-');
  return family > 0 && stream.slice(family + 1) === `${tenant}-${id}`;
}
