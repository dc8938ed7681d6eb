import type { Standing } from '@annals/contracts';
import type { Context, ProjectionName } from '@annals/domain';
import { formatInstant, type Day, type Instant } from '@annals/kernel';
import { customerParts, type Beside, type CustomerPart, type PartName } from './customer-parts.js';
import { isoInstants, type Shown } from './iso-instants.js';

/** What holds for a tenant when a document is read. */
export interface Present {
  readonly context: Context;
  /** The business day of now; `null` before the first was closed. */
  readonly today: Day | null;
}

/** A part of a customer as the wire shows it. */
export type ShownPart<Name extends PartName> = Shown<ReturnType<(typeof customerParts)[Name]['view']>>;

/** The other read models that the view of a part asks. */
export const besideOf = (name: PartName): readonly ProjectionName[] =>
  (customerParts[name] as CustomerPart<PartName>).beside ?? [];

/** A part of one customer as of the business now, as the wire shows it, and which day that is. */
export function partOf<Name extends PartName>(
  name: Name,
  present: Present,
  standing: Standing,
  others: readonly (readonly [name: string, standing: Standing])[],
): { readonly day: Day; readonly shown: ShownPart<Name> } {
  // The table pairs each part with the documents of its own name, which the compiler cannot see here.
  const { view: viewOf } = customerParts[name] as {
    readonly view: (doc: object, day: Day, context: Context, beside: Beside) => object;
  };
  const day = Math.max(...[standing, ...others.map(([, other]) => other)].map((each) => dayOf(present, each)));
  const beside = Object.fromEntries(others.map(([other, { doc }]) => [other, doc])) as Beside;
  return { day, shown: isoInstants(viewOf(standing.doc, day, present.context, beside)) as ShownPart<Name> };
}

export interface History {
  /** What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
  readonly history: readonly { readonly at: string; readonly insight?: string; readonly [category: string]: unknown }[];
}

export const historyOf = ({ history }: Standing): History => ({
  history: history.map(({ at, category, insight }) => ({
    at: formatInstant(at),
    ...category,
    ...(insight !== '' && { insight }),
  })),
});

/** The business day to read a document at: the tenant's, or the document's own where its newest fact is ahead of the clock. */
export function dayOf({ today, context }: Present, { last }: Pick<Standing, 'last'>): Day {
  const own = last === null ? 0 : context.calendar.dayOf(last.occurredAt as Instant);
  return Math.max(today ?? 0, own);
}
