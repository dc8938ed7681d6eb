import type { Standing, TenantId } from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import type { ListPage, ModelName, ReadModelStore } from '@annals/ports';

const PAGE = 1000;

/** The stored customers of a partition of whom something is due by `until`, soonest first, in pages. */
export async function* dueStandings(
  models: ReadModelStore,
  model: ModelName,
  { tenant, until, partition }: { readonly tenant: TenantId; readonly until: Instant; readonly partition: number },
): AsyncGenerator<ListPage<Standing>['items']> {
  const query = {
    tenant,
    index: 'due',
    prefix: [],
    atMost: until,
    order: 'ascending',
    limit: PAGE,
    partition,
  } as const;
  let cursor: string | undefined;
  do {
    const page = await models.list<Standing>(model, { ...query, cursor });
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
