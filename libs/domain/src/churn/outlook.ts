import type { Day } from '@annals/kernel';
import { nextSlide, slideTo, spendWindows, type SpendWindows } from '../lifecycle/spend-fall.js';
import type { Context } from '../clock/population.js';
import { eraStart } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import { Gone, type GoneBy } from './gone.js';
import { nextLapse, receivedWithin, weighs } from './complaints.js';
import type { ChurnDoc } from './doc.js';
import { bandOf, riskOf, type ChurnBand, type ChurnDriver } from './risk.js';

/** The risk of a customer on a business day, and what drives it. */
export interface ChurnFigures {
  readonly risk: number;
  readonly band: ChurnBand;
  /** b of the formula: the chance that the customer is gone already, 0–1. */
  readonly gone: number;
  /** What told it: a model, silence on the way to a loss where no model is in force or the customer came once, an end. */
  readonly goneBy: GoneBy;
  /** Id of the model that told it. */
  readonly model: string | null;
  readonly drivers: readonly ChurnDriver[];
}

/** Walks through the days of one document, in ascending order, by the model that is in force on the first of them. */
export class ChurnOutlook {
  readonly #doc: ChurnDoc;
  readonly #policy: Policy;
  readonly #gone: Gone;
  readonly #steady: readonly ChurnDriver[];
  readonly #windows: SpendWindows;

  /** `doc` is of a customer who has bought; `day` on or after the last purchase. */
  constructor(doc: ChurnDoc, day: Day, context: Context) {
    const { policy } = context;
    this.#doc = doc;
    this.#policy = policy;
    this.#gone = new Gone(doc.relationship, day, context);
    this.#steady = steadyDrivers(doc, policy);
    const { relationship } = doc;
    this.#windows = spendWindows(relationship.days, eraStart(relationship), day, policy.churn.spendWindowDays);
  }

  on(day: Day): ChurnFigures {
    const gone = this.#gone.on(day);
    const drivers = this.#driversOn(day);
    const risk = riskOf(gone, drivers, this.#policy.churn);
    const { by: goneBy, model } = this.#gone;
    return { risk, band: bandOf(risk, this.#policy.churn), gone, goneBy, model, drivers };
  }

  /** The first day after `day` on which time alone makes the band another; `null` for never. */
  changesAfter(day: Day): Day | null {
    const { band } = this.on(day);
    for (let from = day; ;) {
      const boundary = this.#nextBoundary(from);
      const crossing = this.#crossing(from, band, boundary);
      if (crossing < boundary) return crossing;
      if (boundary === Infinity) return null;
      if (this.on(boundary).band !== band) return boundary;
      from = boundary;
    }
  }

  #driversOn(day: Day): ChurnDriver[] {
    const { churn } = this.#policy;
    const { grievances, relationship } = this.#doc;
    slideTo(this.#windows, relationship.days, day, churn.spendWindowDays);
    const drivers: ChurnDriver[] = [...this.#steady];
    if (weighs(grievances, day, churn)) drivers.push('complaint');
    if (receivedWithin(grievances, day, churn) >= churn.complaintsAtLeast) drivers.push('complaints');
    const { recent, previous } = this.#windows;
    if (previous > 0 && recent <= churn.spendShare * previous) drivers.push('spend');
    return drivers;
  }

  /** The next day on which a driver may come or go. */
  #nextBoundary(day: Day): Day {
    const { churn } = this.#policy;
    const slide = nextSlide(this.#windows, this.#doc.relationship.days, churn.spendWindowDays);
    return Math.min(slide, nextLapse(this.#doc.grievances, day, churn));
  }

  /**
   * The first day after `day` on which silence alone makes the band another, the drivers staying as they are; Infinity
   * where that is not before `boundary`. The risk rises with silence, so that halving finds the day.
   */
  #crossing(day: Day, band: ChurnBand, boundary: Day): Day {
    const { churn } = this.#policy;
    if (band === 'RED' || this.#gone.by === 'END') return Infinity;
    const drivers = this.#driversOn(day);
    const isOther = (later: Day) => bandOf(riskOf(this.#gone.on(later), drivers, churn), churn) !== band;
    let before = day;
    let crossed = Math.min(boundary, day + LONGEST);
    if (crossed <= day + 1 || !isOther(--crossed)) return Infinity;
    while (crossed - before > 1) {
      const middle = (before + crossed) >> 1;
      if (isOther(middle)) crossed = middle;
      else before = middle;
    }
    return crossed;
  }
}

/** Days that are looked ahead: what takes longer than two centuries does not come. */
const LONGEST = 1 << 16;

/** Drivers that time does not touch. */
function steadyDrivers({ csat, optOut, pointsEarned, pointsRedeemed }: ChurnDoc, { churn }: Policy): ChurnDriver[] {
  const drivers: ChurnDriver[] = [];
  const [before, now] = csat;
  if (now !== undefined && before! - now >= churn.satisfactionFall) drivers.push('satisfaction');
  if (optOut) drivers.push('optOut');
  if (pointsEarned > 0 && pointsRedeemed >= churn.cashedOutShare * pointsEarned) drivers.push('cashedOut');
  return drivers;
}
