import { MS_PER_DAY } from '@annals/kernel';
import type { SatisfactionDoc } from '../doc.js';
import type { Newest } from '../answers/answers.js';
import { incidentsOf, type Grievance } from '../behaviour/grievances.js';
import type { Selection } from '../behaviour/selection.js';
import type { Spent } from '../behaviour/spending.js';
import { meanOf } from '../answers/mean.js';
import type { SatisfactionPolicy } from '../policy.js';

/** The six indicators of loyalty (忠诚度衡量, domain.md §2.4), each 0–100; `null` where nothing tells it. */
export interface Indicators {
  /** Repeat purchase (重复购买): 25(F−1). */
  readonly repeat: number | null;
  /** Selection time (挑选时间): 100 at once, 0 from twice the usual time on. */
  readonly selection: number | null;
  /** Price sensitivity (价格敏感度): 100 less the percentage of spend bought at a discount. */
  readonly price: number | null;
  /** Attitude to competitors (对竞争产品的态度): 25(x−1). */
  readonly competitorAttitude: number | null;
  /** Tolerance of faulty quality (对质量事故的承受力): percentage of upheld incidents followed by a purchase. */
  readonly tolerance: number | null;
  /** Share of wallet (钱包份额), percent. */
  readonly wallet: number | null;
}

/** F of RFM, 1–5; `null` for someone who never bought. */
export type Frequency = number | null;

/** What the indicators are measured by beside orders, as of a day: time has passed up to it. */
export interface Told {
  readonly answers: { readonly newest: Pick<Newest, 'competitorAttitude' | 'ownShare'> };
  readonly selection: Pick<Selection, 'taken'>;
  readonly grievances: readonly Grievance[];
}

/** Over the window of RFM, base-currency minor units. */
type Amounts = Pick<Spent, 'net' | 'discounted' | 'elsewhere'>;

/** Where the customer told the own share, that holds; else it follows from what was reported of competitors. */
function walletOf({ answers }: Told, { net, elsewhere }: Amounts): number | null {
  const { ownShare } = answers.newest;
  if (ownShare) return 100 * ownShare.value;
  return elsewhere > 0 ? (100 * net) / (net + elsewhere) : null;
}

function selectionOf(taken: number | null, { selectionMedianDays }: SatisfactionPolicy['index']): number | null {
  if (taken === null) return null;
  return 100 * Math.min(1, Math.max(0, 1 - taken / MS_PER_DAY / (2 * selectionMedianDays)));
}

export function indicatorsOf(told: Told, frequency: Frequency, spent: Amounts, policy: SatisfactionPolicy): Indicators {
  const incidents = incidentsOf(told.grievances);
  const attitude = told.answers.newest.competitorAttitude;
  return {
    repeat: frequency === null ? null : 25 * (frequency - 1),
    selection: selectionOf(told.selection.taken, policy.index),
    price: spent.net > 0 ? 100 * (1 - spent.discounted / spent.net) : null,
    competitorAttitude: attitude ? 25 * (attitude.value - 1) : null,
    tolerance: incidents.known > 0 ? (100 * incidents.followed) / incidents.known : null,
    wallet: walletOf(told, spent),
  };
}

const known = (...values: (number | null)[]): number[] => values.filter((value) => value !== null);

/** The loyalty index, 0–100: the mean of the indicators there are; `null` where they are too few, or repeat is none. */
export function loyaltyIndex(indicators: Indicators, { index }: SatisfactionPolicy): number | null {
  const values = known(...(Object.values(indicators) as (number | null)[]));
  return indicators.repeat === null || values.length < index.leastIndicators ? null : meanOf(values);
}

/** L, loyalty on the scale of S, 1–5. */
export const loyaltyOf = (index: number | null): number | null => (index === null ? null : 1 + (4 * index) / 100);

/** Row 36 of domain.md, each 0–100: what a customer does, feels and thinks. `null` where nothing tells it. */
export interface Loyalties {
  /** 行为忠诚: repeat purchase, selection time, share of wallet. */
  readonly behavioural: number | null;
  /** 情感忠诚: S and recommendation, each made to 0–100, and tolerance. */
  readonly affective: number | null;
  /** 意识忠诚: attitude to competitors, repurchase intent made to 0–100, price sensitivity. */
  readonly conscious: number | null;
}

export function loyaltiesOf(
  indicators: Indicators,
  satisfaction: number | null,
  { recommendation, repurchaseIntent }: SatisfactionDoc['answers']['newest'],
): Loyalties {
  const { repeat, selection, wallet, tolerance, competitorAttitude, price } = indicators;
  return {
    behavioural: meanOf(known(repeat, selection, wallet)),
    affective: meanOf(
      known(
        satisfaction === null ? null : 25 * (satisfaction - 1),
        recommendation ? 10 * recommendation.value : null,
        tolerance,
      ),
    ),
    conscious: meanOf(known(competitorAttitude, repurchaseIntent ? 25 * (repurchaseIntent.value - 1) : null, price)),
  };
}
