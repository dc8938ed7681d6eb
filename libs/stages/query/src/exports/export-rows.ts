import type { CustomerId, Standing, TenantId } from '@annals/contracts';
import type { ProjectionName } from '@annals/domain';
import { formatDay } from '@annals/kernel';
import { besideOf, dayOf, listedCustomer, PART_NAMES, partOf, type PartName } from '@annals/read-models';
import type { ReadSide } from '../read-side.js';

/** What can be exported: the customer list, and every part of a customer. */
export const EXPORT_NAMES = ['customers', ...PART_NAMES] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

export const isExportName = (name: string): name is ExportName => (EXPORT_NAMES as readonly string[]).includes(name);

/** A line: what the list or the part says of the customer. */
export interface ExportedRow {
  readonly customerId: CustomerId;
  /** The business day. */
  readonly asOf: string;
  readonly [field: string]: unknown;
}

/**
 * A table for a warehouse: NDJSON, a customer a line in the order of ids, as of the business day in `asOf`. Read models hold
 * no personal data, so that none is in it. Customers are read in pages, when the reader asks for more: memory stays small
 * however slow it is. A customer changed meanwhile is seen before or after, never torn.
 * `after` leaves out the customers up to that id: what a broken export goes on from.
 */
export async function* exportRows(
  readSide: ReadSide,
  tenant: TenantId,
  name: ExportName,
  after: CustomerId | undefined,
): AsyncGenerator<string> {
  const model = name === 'customers' ? 'directory' : name;
  const view = await readSide.inForce(model, tenant);
  for await (const page of readSide.scan(model, tenant)) {
    const rows = after === undefined ? page : page.filter(({ id }) => id > after);
    if (rows.length === 0) continue;
    const lines = name === 'customers' ? rows.map(listed) : await partLines(name, rows);
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  function listed({ id, document }: { id: string; document: Standing }): ExportedRow {
    const customer = listedCustomer(id, document as Parameters<typeof listedCustomer>[1]);
    return { ...customer, asOf: formatDay(dayOf(view, document)) };
  }

  async function partLines(
    part: PartName,
    rows: readonly { id: string; document: Standing }[],
  ): Promise<ExportedRow[]> {
    const ids = rows.map(({ id }) => id);
    const beside = await Promise.all(
      besideOf(part).map(async (other) => [other, await readSide.getMany(other, tenant, ids)] as const),
    );
    return rows.map(({ id, document }, row) => {
      const others = beside.flatMap(([other, standings]): [ProjectionName, Standing][] =>
        standings[row] ? [[other, standings[row]]] : [],
      );
      const { day, shown } = partOf(part, view, document, others);
      return { customerId: id, asOf: formatDay(day), ...shown };
    });
  }
}
