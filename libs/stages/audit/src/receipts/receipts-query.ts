import { parsePosition, type Position } from '@annals/contracts';
import { POSITION, queryReader, textThat, upTo, type QueryString } from '@annals/platform';
import { PROJECTIONS } from '@annals/read-models';
import { MOMENT } from '../as-of/as-of-query.js';
import type { Moment } from '../as-of/customers-as-of.js';

export interface ReceiptsQuery {
  /** Only of this read model. */
  readonly readModel?: string;
  /** Only those that say why the customer was then what it was. */
  readonly at?: Moment;
  /** Receipts behind this position: where the page before ended. */
  readonly cursor?: Position;
  readonly limit: number;
  /** What must be folded when the receipts are read. */
  readonly minPosition?: Position;
}

/** The read models that tell changes. */
export const TELLING: readonly string[] = PROJECTIONS.filter(({ insight }) => insight !== null).map(({ name }) => name);

const DEFAULT_LIMIT = 100;

const read = queryReader({
  readModel: [textThat((text) => TELLING.includes(text)), `must be one of ${TELLING.join(', ')}`],
  at: MOMENT,
  cursor: [parsePosition, 'must be what an earlier page gave'],
  limit: upTo(500),
  minPosition: POSITION,
});

/** Errors: InvalidRequest naming every field that is wrong. */
export const receiptsQuery = (query: QueryString): ReceiptsQuery => ({
  limit: DEFAULT_LIMIT,
  ...read(query),
});
