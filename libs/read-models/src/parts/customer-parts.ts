import {
  campaignsAt,
  careAt,
  churnAt,
  accountAt,
  behaviourAt,
  buyingCentreAt,
  contactsAt,
  formationOf,
  labelOf,
  learningOf,
  complaintsAt,
  lifecycleAt,
  loyaltyAt,
  opportunitiesAt,
  pointsAt,
  potentialsOf,
  rejectedWithin,
  satisfactionAt,
  valueAt,
  journeyAt,
  visitsAt,
  winBackAt,
  type Context,
  type CustomerValue,
  type DocumentOf,
  type LoyaltyView,
  type Potentials,
  type ProjectionName,
} from '@annals/domain';
import type { Day } from '@annals/kernel';

/** Documents of other read models of the same customer; absent where they know nothing of it. */
export type Beside = { readonly [Name in ProjectionName]?: DocumentOf<Name> };

/** A read model as it is shown of one customer, as of a business day. */
export interface CustomerPart<Name extends ProjectionName> {
  readonly summary: string;
  readonly view: (doc: DocumentOf<Name>, day: Day, context: Context, beside: Beside) => object;
  /** The other read models that the view asks: they may be some events ahead or behind. */
  readonly beside?: readonly ProjectionName[];
}

type Parts = { readonly [Name in ProjectionName]?: CustomerPart<Name> };

/** Every part of a customer by its name, which is its path: `GET /v1/customers/:id/:name`. */
export const customerParts = {
  lifecycle: {
    summary: 'The lifecycle stage, its history, and when it changes if nothing happens.',
    view: lifecycleAt,
  },
  loyalty: {
    summary:
      'The loyalty level, its history, the next review, what is missing for the next rung, and the bonds that its benefits make.',
    beside: ['satisfaction', 'complaints'],
    view: (doc, day, context, beside): LoyaltyView & { readonly learning: Potentials['learning'] } => ({
      ...loyaltyAt(doc, day, context),
      learning: learningOf(beside),
    }),
  },
  value: {
    summary:
      'The customer value: sums, RFM, tiers, present value of past margin, and the four potentials. Minor units.',
    beside: ['behaviour', 'satisfaction', 'complaints'],
    view: (doc, day, context, beside): CustomerValue & { readonly potentials: Potentials } => {
      const value = valueAt(doc, day, context);
      return { ...value, potentials: potentialsOf(doc, value.composition, beside) };
    },
  },
  churn: { summary: 'The risk of losing the customer: band, what drives it, and when it changes.', view: churnAt },
  points: { summary: 'The points: balance, lots, and what expires soon.', view: pointsAt },
  behaviour: {
    summary: 'How the customer buys: label, loyalty class, cycle, price sensitivity, categories. Minor units.',
    beside: ['directory'],
    view: (doc, day, context, { directory }) => ({
      label: directory ? labelOf(directory) : null,
      formation: directory ? formationOf(directory) : null,
      ...behaviourAt(doc, day, context),
    }),
  },
  contacts: {
    summary: 'Touches by channel, closeness, activity, contact preferences and the representative.',
    view: contactsAt,
  },
  buyingCentre: {
    summary: 'Who at the customer plays which part in its purchases, and which roles nobody is known to play.',
    view: buyingCentreAt,
  },
  opportunities: { summary: 'Chances to sell, how far each has come, and which lie idle.', view: opportunitiesAt },
  account: {
    summary: 'Credit, costs, share of wallet, and whether this is a good customer. Minor units.',
    beside: ['value', 'complaints'],
    view: (doc, day, context, { value, complaints }) =>
      accountAt(doc, day, context, {
        ...(value && { value }),
        rejectedComplaints: complaints ? rejectedWithin(complaints, day, context) : 0,
      }),
  },
  complaints: {
    summary: 'The complaints: where each stands, its deadlines and breaches, remedy and satisfaction.',
    view: complaintsAt,
  },
  satisfaction: {
    summary: 'Satisfaction by surveys, the loyalty index with its indicators, and the types of attitude that follow.',
    view: satisfactionAt,
  },
  winBack: { summary: 'The cases to win the customer back, and what came of each by purchases.', view: winBackAt },
  campaigns: {
    summary: 'The campaigns that addressed the customer or left it alone, and its responses.',
    view: campaignsAt,
  },
  care: { summary: 'The care for the customer: what is due when, given, lapsed or suppressed.', view: careAt },
  visits: { summary: 'The service visits: which are due, what came of the others, and jobs done.', view: visitsAt },
  journey: {
    summary: 'How the customer was acquired, converted and kept, and touches by phase of the sale.',
    view: journeyAt,
  },
} as const satisfies Parts;

export type PartName = keyof typeof customerParts;
export const PART_NAMES = Object.keys(customerParts) as PartName[];
