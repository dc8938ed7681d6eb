import type { TenantId } from '@annals/contracts';
import { entriesIn, idIn, indexRange, isEntryIn, listed, PageCursors } from '@annals/document-codec';
import type { Document, ListPage, ListQuery, ModelName } from '@annals/ports';
import type { Documents } from './documents.js';
import type { Entries, Entry } from './entries.js';

type Items<D extends Document> = ListPage<D>['items'];

const SCAN_PAGE = 256;
const NO_SCOPE = Buffer.alloc(0);
/** What stands before the ids themselves in `entries`: no index's name, being UTF-8, begins with it. */
const BY_ID = Buffer.from([0xff]);
const BEHIND_ALL_IDS = Buffer.from([0xff, 0xff]);

/** Reads documents in the order of entries: these first, then the documents that they name. */
export class Pages {
  constructor(
    private readonly entries: Entries,
    private readonly documents: Documents,
  ) {}

  /**
   * A page in the order of an index. A document that leaves its place between the two reads is left out: it is listed
   * where it is now, by this page or another. Errors: InvalidCursor; RangeError for a limit below 1.
   */
  async list<D extends Document>(model: ModelName, query: ListQuery): Promise<ListPage<D>> {
    const { tenant, limit, order, partition, cursor } = query;
    if (!(limit >= 1)) throw new RangeError('a page has at least one document');
    const range = indexRange(NO_SCOPE, query);
    const cursors = new PageCursors(model, query, range);
    const after = cursor === undefined ? undefined : cursors.keyIn(cursor);
    // One more than the page has tells whether there is a next one.
    const found = await this.entries.first(model, tenant, { ...range, order, after, partition }, limit + 1);
    const page = found.slice(0, limit);
    const ids = page.map(({ key }) => idIn(key, range.partsAt)!);
    const values = await this.documents.at(model, tenant, placesOf(page, ids));
    const items = page.flatMap(({ key }, i) => {
      const [id, value] = [ids[i]!, values[i]];
      return value && isEntryIn(entriesIn(value), key, id) ? [listed<D>(id, value)] : [];
    });
    return found.length > limit ? { items, cursor: cursors.after(page.at(-1)!.key) } : { items };
  }

  /** All documents of a tenant, or of one partition of it, in pages, in the order of their ids. */
  async *scan<D extends Document>(model: ModelName, tenant: TenantId, partition?: number): AsyncGenerator<Items<D>> {
    const stretch = { low: BY_ID, high: BEHIND_ALL_IDS, order: 'ascending', partition } as const;
    for (let after: Buffer | undefined; ;) {
      const page = await this.entries.first(model, tenant, { ...stretch, after }, SCAN_PAGE);
      const ids = page.map(({ key }) => key.toString('utf8', BY_ID.length));
      const values = await this.documents.at(model, tenant, placesOf(page, ids));
      const items = ids.flatMap((id, i) => (values[i] ? [listed<D>(id, values[i])] : []));
      if (items.length > 0) yield items;
      if (page.length < SCAN_PAGE) return;
      after = page.at(-1)!.key;
    }
  }
}

const placesOf = (page: readonly Entry[], ids: readonly string[]) =>
  page.map(({ partition }, i) => ({ id: ids[i]!, partition }));
