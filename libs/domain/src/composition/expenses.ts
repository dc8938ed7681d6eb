import { never, toBaseMinor, type Calendar, type Day, type Occurred } from '@annals/kernel';
import type { CostIncurred } from '../account/events.js';
import type { PointsRedeemed } from '../points/events.js';
import type { ReferralConverted } from '../referral/events.js';

/** What a customer cost and brought beside purchases. Minor units of the base currency. */
export interface Expenses {
  acquisition: number;
  /** Each service by its day: costs of the last year tell those of the next. */
  readonly service: [day: Day, cost: number][];
  winBack: number;
  /** Redeemed points at what they cost. */
  reward: number;
  /** Referrals of the customer that converted. */
  referrals: number;
}

export const noExpenses = (): Expenses => ({ acquisition: 0, service: [], winBack: 0, reward: 0, referrals: 0 });

export type ExpenseFact = CostIncurred | PointsRedeemed | ReferralConverted;

/** Books a fact. Changes `expenses`. */
export function bookExpense(expenses: Expenses, fact: Occurred<ExpenseFact>, calendar: Calendar): void {
  const { event, occurredAt } = fact;
  switch (event.type) {
    case 'CostIncurred': {
      const cost = toBaseMinor(event.data.amount);
      if (event.data.kind === 'ACQUISITION') expenses.acquisition += cost;
      else if (event.data.kind === 'WINBACK') expenses.winBack += cost;
      else expenses.service.push([calendar.dayOf(occurredAt), cost]);
      return;
    }
    case 'PointsRedeemed':
      expenses.reward += event.data.points * (event.data.unitCost ?? 0);
      return;
    case 'ReferralConverted':
      expenses.referrals += 1;
      return;
    default:
      never(event);
  }
}

/** What services are expected to cost within a year: what they cost in the window that ends with `day`, scaled to 365 days. */
export function expectedServiceCost({ service }: Expenses, day: Day, windowDays: number): number {
  let cost = 0;
  for (let i = service.length - 1; i >= 0; i--) {
    const [on, amount] = service[i]!;
    if (on <= day - windowDays) break;
    if (on <= day) cost += amount;
  }
  return (cost * 365) / windowDays;
}
