import type { Client } from '@annals/client';
import type { AsOf, ListFilters } from '../../api/queries.js';

const PAGE = 500;

/** Every customer of a list, a line of JSON each, page by page. */
export async function allCustomers(client: Client, filters: ListFilters, asOf: AsOf): Promise<string[]> {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const query = {
      ...filters,
      ...(asOf !== undefined && { asOf }),
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    };
    const page = await client.get('/v1/customers', { params: { query } });
    lines.push(...page.customers.map((customer) => `${JSON.stringify(customer)}\n`));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
}

/** Gives a file to whoever sits before the browser. */
export function saveAs(name: string, lines: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...lines], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
