import { describe, expect, it } from '@jest/globals';
import type { Day, Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { CustomerFact } from '../events.js';
import { conduct, lastDayOf } from '../testing/conduct/conduct.js';
import { defaultContext } from '../testing/purchases.js';
import { expectExactDue, expectReadingIsSweeping, foldHandled } from '../testing/conduct/time-properties.js';
import { contactsProjection } from './projection.js';
import { contactsAt, type ContactsView } from './view.js';

const readable = {
  projection: contactsProjection,
  view: contactsAt,
  judged: ({ closeness, active, activation }: ContactsView) => ({ closeness, active, activation }),
};

/** Every touch by itself, halved every 30 days. */
function naiveSum(facts: readonly Occurred<CustomerFact>[], asOf: Day): number {
  return facts.reduce((sum, { event, occurredAt }) => {
    const weight =
      event.type === 'PurchaseRecorded'
        ? 3
        : event.type !== 'InteractionRecorded'
          ? 0
          : event.data.direction === 'OUTBOUND'
            ? 0.2
            : 1;
    return sum + weight * 2 ** (-(asOf - defaultContext.calendar.dayOf(occurredAt)) / 30);
  }, 0);
}

describe('contacts', () => {
  it('keep in one sum what all touches come to, on any day', () => {
    fc.assert(
      fc.property(conduct, fc.integer({ min: 0, max: 400 }), (facts, later) => {
        const day = lastDayOf(facts) + later;
        const { touchSum } = contactsAt(foldHandled(contactsProjection, facts), day, defaultContext);
        expect(touchSum).toBeCloseTo(naiveSum(facts, day), 5);
      }),
    );
  });

  it('read at a day are what sweeping to that day gives', () => expectReadingIsSweeping(readable));

  it('are due exactly when closeness, activity or activation changes by time', () => expectExactDue(readable));
});
