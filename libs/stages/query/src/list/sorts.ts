import type { CustomerId, Standing, TenantId } from '@annals/contracts';
import { churnAt, valueAt, type DirectoryDoc } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import type { ReadSide } from '../read-side.js';

/** A customer of a page of an index or of all of them. */
export interface Candidate {
  readonly id: CustomerId;
  readonly document: Standing<DirectoryDoc>;
}

/** What a customer is sorted by; `null` where there is none, which comes last whatever the direction. */
export type SortKey = number | string | null;

/** Gives the key of each candidate, in their order. */
type Keys = (readSide: ReadSide, tenant: TenantId, page: readonly Candidate[]) => Promise<SortKey[]>;

const ofList =
  (key: (candidate: Candidate) => SortKey): Keys =>
  (_readSide, _tenant, page) =>
    Promise.resolve(page.map(key));

const idsOf = (page: readonly Candidate[]): CustomerId[] => page.map(({ id }) => id);

/** Every column by which a list can be sorted. `net` is an index; the others are ranked when somebody asks. */
export const sorts = {
  net: ofList(({ document: { doc } }) => doc.net),
  id: ofList(({ id }) => id),
  since: ofList(({ document: { doc } }) => doc.firstSeenAt),
  lastPurchase: async (readSide, tenant, page) => {
    const values = await readSide.getMany('value', tenant, idsOf(page));
    return values.map((value) => value?.doc.lastPurchase ?? null);
  },
  clv12: async (readSide, tenant, page) => {
    const [view, values] = await Promise.all([
      readSide.inForce('value', tenant),
      readSide.getMany('value', tenant, idsOf(page)),
    ]);
    return values.map((value) => (value ? valueAt(value.doc, dayOf(view, value), view.context).predicted.clv12 : null));
  },
  risk: async (readSide, tenant, page) => {
    const [view, churns] = await Promise.all([
      readSide.inForce('churn', tenant),
      readSide.getMany('churn', tenant, idsOf(page)),
    ]);
    return churns.map((churn) => (churn ? (churnAt(churn.doc, dayOf(view, churn), view.context).risk ?? null) : null));
  },
} satisfies Readonly<Record<string, Keys>>;

export type SortColumn = keyof typeof sorts;

export interface Sort {
  readonly column: SortColumn;
  readonly order: 'ascending' | 'descending';
}

/** Figures of a customer that move with each day, beside what the list knows. */
export interface CustomerFigures {
  /** Days, `YYYY-MM-DD`. */
  readonly lastPurchaseOn: string | null;
  /** Minor units; `null` where the model says nothing. */
  readonly clv12: number | null;
  /** 0–1, that the customer will buy again. */
  readonly pAlive: number | null;
  /** 0–100. */
  readonly risk: number | null;
}

export async function figuresOf(
  readSide: ReadSide,
  tenant: TenantId,
  ids: readonly CustomerId[],
): Promise<CustomerFigures[]> {
  const [value, churn, values, churns] = await Promise.all([
    readSide.inForce('value', tenant),
    readSide.inForce('churn', tenant),
    readSide.getMany('value', tenant, ids),
    readSide.getMany('churn', tenant, ids),
  ]);
  return ids.map((_, i) => {
    const [own, risk] = [values[i], churns[i]];
    const shown = own && valueAt(own.doc, dayOf(value, own), value.context);
    return {
      lastPurchaseOn: shown?.recency?.lastPurchaseOn ?? null,
      clv12: shown?.predicted.clv12 ?? null,
      pAlive: shown?.predicted.pAlive ?? null,
      risk: (risk && churnAt(risk.doc, dayOf(churn, risk), churn.context).risk) ?? null,
    };
  });
}
