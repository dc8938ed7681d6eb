import { isSameJson, type Occurred, type Rejection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { commandNames, type CustomerCommand } from '../customer/commands.js';
import { customerDecider } from '../customer/decider.js';
import { nameTaken } from '../customer/names.js';
import { newCustomer, takeIn, type CustomerState } from '../customer/state.js';
import type { CustomerFact } from '../events.js';

type Fact = Occurred<CustomerFact>;

/** A fact of the absorbed customer that could not be told of the survivor, and the code that says why. */
export interface Conflict {
  readonly eventId: string;
  readonly type: CustomerFact['type'];
  readonly code: string;
}

export interface Reconciled {
  /** Ids of facts, of either history, that count for nothing in the merged one. */
  readonly leftOut: readonly string[];
  readonly conflicts: readonly Conflict[];
}

export interface Histories {
  readonly survivorId: string;
  /** Every id that the person has: those of the two customers, and of whom they absorbed. */
  readonly persons: ReadonlySet<string>;
  /** In order of arrival; personal fields are sealed, and compare with nothing. */
  readonly survivor: readonly Fact[];
  readonly absorbed: readonly Fact[];
  readonly context: Context;
}

/**
 * What two histories come to as one: the absorbed customer's facts are decided, one after the other, as if they were told
 * of the survivor. What the survivor's history says already is left out, and so is that a person referred itself. What
 * contradicts the survivor's history is a conflict. Two registrations are none: the person became known twice.
 */
export function reconcile({ survivorId, persons, survivor, absorbed, context }: Histories): Reconciled {
  const state = survivor.reduce(takeIn, newCustomer());
  const known = new Map(survivor.map((fact) => [fact.id, fact]));
  const leftOut = survivor.filter((fact) => refersOneOf(persons, fact)).map(({ id }) => id);
  const conflicts: Conflict[] = [];
  const second = secondOpenCase(state, absorbed);
  for (const fact of absorbed) {
    const refusal = refersOneOf(persons, fact) ? OF_ITSELF : objection(state, survivorId, fact, context);
    const earlier = refusal?.duplicateOf === undefined ? undefined : known.get(refusal.duplicateOf);
    if (refusal === OF_ITSELF || (earlier && isSame(earlier, fact))) leftOut.push(fact.id);
    else if (refusal) conflicts.push({ eventId: fact.id, type: fact.event.type, code: refusal.code });
    else if (fact === second) conflicts.push({ eventId: fact.id, type: fact.event.type, code: 'WINBACK.CASE_OPEN' });
    else {
      takeIn(state, fact);
      known.set(fact.id, fact);
    }
  }
  return { leftOut, conflicts };
}

/** Why the survivor could not have told it; `undefined` where nothing speaks against it. */
function objection(state: CustomerState, survivorId: string, fact: Fact, context: Context): Rejection | undefined {
  const { id, occurredAt, sourceSeq, event } = fact;
  if (event.type === 'CustomerRegistered') return undefined;
  const command = {
    ...{ type: commandNames[event.type], customerId: survivorId, eventId: id },
    ...{ occurredAt, sourceSeq, context, data: event.data },
  } as CustomerCommand;
  const decision = ASKED_BY_NAME.has(event.type) ? nameTaken(state, event) : customerDecider.decide(state, command);
  return decision === undefined || decision.ok ? undefined : decision.error;
}

/** Nobody refers itself; whom it referred was the person already. */
const OF_ITSELF: Rejection = { code: 'REFERRAL.OF_ITSELF', reason: '' };

/** What was covered, or in its turn, when it was told: the other history cannot take that back. */
const ASKED_BY_NAME = new Set<CustomerFact['type']>(['PointsRedeemed', 'WinBackStarted', 'WinBackEnded']);

const refersOneOf = (persons: ReadonlySet<string>, { event }: Fact): boolean =>
  (event.type === 'ReferralMade' || event.type === 'ReferralConverted') && persons.has(event.data.refereeId);

/** The same open data, whenever it was told. */
const isSame = (a: Fact, b: Fact): boolean => a.event.type === b.event.type && isSameJson(a.event.data, b.event.data);

/** The start of the absorbed customer's open win-back case, where the survivor has another one open. */
function secondOpenCase({ openCase }: CustomerState, absorbed: readonly Fact[]): Fact | undefined {
  const other = absorbed.reduce(takeIn, newCustomer()).openCase;
  if (openCase === null || other === null || openCase === other) return undefined;
  return absorbed.find(({ event }) => event.type === 'WinBackStarted' && event.data.caseId === other);
}
