import { isIdentifier } from '@annals/contracts';
import {
  CHURN_BANDS,
  COMPLAINT_STANDINGS,
  CURVE_TYPES,
  CUSTOMER_LABELS,
  hasComplaint,
  labelOf,
  LIFECYCLE_STAGES,
  LOYALTY_CLASSES,
  MATRIX_CELLS,
  SEVEN_TYPES,
  winBackTierOf,
  type ComplaintStanding,
  type DirectoryDoc,
} from '@annals/domain';

/** What one filter of the customer list understands, and whom it wants. */
export interface ListFilter {
  /** Whether a text of the query string is a value of it. */
  readonly understands: (text: string) => boolean;
  /** What is said of a text that is not. */
  readonly rule: string;
  /** JSON Schema of the texts. */
  readonly schema: object;
  /** The index of the directory, where it is not called as the filter is. */
  readonly index?: string;
  /** How the index of the same name has a value; as the text is where this is absent. */
  readonly key?: (text: string) => number;
  readonly wants: (doc: DirectoryDoc, value: string) => boolean;
  /** It is applied to what another one finds, or to all customers. */
  readonly hasNoIndex?: true;
}

const oneOf = (words: readonly string[], wants: ListFilter['wants']): ListFilter => ({
  understands: (text) => words.includes(text),
  rule: `must be one of ${words.join(', ')}`,
  schema: { type: 'string', enum: words },
  wants,
});
const matching = (pattern: RegExp, rule: string, wants: ListFilter['wants']): ListFilter => ({
  understands: (text) => pattern.test(text),
  rule,
  schema: { type: 'string', pattern: pattern.source },
  wants,
});

const TIERS = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL', 'UNRANKED'];

/**
 * Every filter of the customer list, the most selective first: the first of a query is the index that is read, which the
 * directory declares under the same name.
 */
export const listFilters = {
  segment: {
    understands: isIdentifier,
    rule: 'must be the id of a segment',
    schema: { type: 'string' },
    wants: (doc, value) => doc.segments.includes(value),
  },
  winBackDue: oneOf(TIERS, (doc, value) => winBackTierOf(doc) === value),
  stage: oneOf(LIFECYCLE_STAGES, (doc, value) => doc.stage === value),
  level: { ...matching(/^[0-5]$/, 'must be 0 to 5', (doc, value) => doc.level === Number(value)), key: Number },
  tier: oneOf(TIERS, (doc, value) => doc.pyramid === value),
  rfm: matching(/^[1-5]{3}$/, 'must be three digits, 1 to 5 each', (doc, value) => doc.rfm === value),
  rf: {
    ...matching(
      /^[1-5]{2}$/,
      'must be two digits, 1 to 5 each: recency and frequency',
      (doc, value) => doc.rfm?.startsWith(value) ?? false,
    ),
    hasNoIndex: true,
  },
  band: { ...oneOf(CHURN_BANDS, (doc, value) => doc.churnBand === value), index: 'churnBand' },
  cell: oneOf(MATRIX_CELLS, (doc, value) => doc.cell === value),
  loyaltyClass: oneOf(LOYALTY_CLASSES, (doc, value) => doc.loyaltyClass === value),
  label: oneOf(CUSTOMER_LABELS, (doc, value) => labelOf(doc) === value),
  complaint: oneOf(COMPLAINT_STANDINGS, (doc, value) => hasComplaint(doc, value as ComplaintStanding)),
  curveType: oneOf(CURVE_TYPES, (doc, value) => doc.curveType === value),
  sevenType: oneOf(SEVEN_TYPES, (doc, value) => doc.sevenType === value),
  region: {
    understands: (text) => text.length >= 1 && text.length <= 64,
    rule: 'must be a region, as customers were registered with',
    schema: { type: 'string', minLength: 1, maxLength: 64 },
    wants: (doc, value) => doc.details.region?.value === value,
    hasNoIndex: true,
  },
} satisfies Readonly<Record<string, ListFilter>>;

export type FilterName = keyof typeof listFilters;
