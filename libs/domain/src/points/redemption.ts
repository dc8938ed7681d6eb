import { compareFold, type Instant, type Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CommandFor } from '../customer/commands.js';
import { refuse } from '../customer/rejections.js';
import type { Objection } from '../customer/rules.js';
import type { CustomerState } from '../customer/state.js';
import type { PointsFact } from './events.js';
import { balanceOf, expire } from './ledger.js';
import { book, newPoints, type PointsDoc } from './projection.js';

/** A redemption is covered by what the customer had at that moment, whatever was booked since. */
export function checkRedemption({ points = [] }: CustomerState, command: CommandFor<'PointsRedeemed'>): Objection {
  const { data, occurredAt, context } = command;
  const before = points.filter((fact) => fact.occurredAt <= occurredAt).sort(compareFold);
  return balanceOf(bookAll(before, occurredAt, context)) < data.points ? refuse('POINTS.INSUFFICIENT') : undefined;
}

function bookAll(facts: readonly Occurred<PointsFact>[], until: Instant, context: Context): PointsDoc {
  const doc = newPoints();
  const { policy, calendar } = context;
  const pass = (to: Instant) => expire(doc, calendar.dayOf(to), policy.points.expiryMonths);
  for (const fact of facts) {
    pass(fact.occurredAt);
    book(doc, fact, context);
  }
  pass(until);
  return doc;
}
