import { compareFold, type DomainEvent, type Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CustomerFact } from '../events.js';
import type { Insight } from '../insight/events.js';
import { at, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn, registered } from '../testing/relationship.js';
import { directoryProjection } from './directory.js';
import { CUSTOMER_LABELS, formationOf, isRecognised, labelOf } from './label.js';

type Known = Occurred<CustomerFact | Insight>;
let made = 0;
const occurred = <E extends DomainEvent>(when: string, event: E): Occurred<E> => ({
  id: `e${String(++made).padStart(4, '0')}`,
  occurredAt: at(when),
  sourceSeq: 0,
  event,
});
const talked = (kind: 'BROWSE' | 'ENQUIRY' | 'QUOTE', direction: 'INBOUND' | 'OUTBOUND'): Known =>
  occurred('2024-01-02', { type: 'InteractionRecorded', data: { channel: 'WEB', direction, kind } });
const placed: Known = occurred('2024-01-03', {
  type: 'OrderPlaced',
  data: { orderId: 'o1', total: { amountMinor: 100, currency: 'CNY', fxToBase: '1' } },
});
const cancelled: Known = occurred('2024-01-04', { type: 'OrderCancelled', data: { orderId: 'o1' } });
/** What another projection told: only `after` matters here. */
const told = (after: object): Known => occurred('2024-02-01', { type: 'BehaviourChanged', data: { after } } as never);

/** In order of arrival, which the directory must not show. */
const fold = (facts: readonly Known[]) =>
  facts.reduce((doc, fact) => directoryProjection.evolve(doc, fact, defaultContext), directoryProjection.initial('c1'));
const label = (...facts: Known[]) => labelOf(fold(facts));

describe('labels of the customer filter (domain.md §2.7, row 13): the last match wins', () => {
  const twice = boughtOn(['2024-01-05', '2024-01-06']);
  it.each<[string, Known[]]>([
    ['NON_CUSTOMER', [registered('2024-01-01'), talked('BROWSE', 'OUTBOUND')]],
    ['QUALIFIED_PROSPECT', [talked('BROWSE', 'INBOUND')]],
    ['LIKELY_BUYER', [talked('ENQUIRY', 'INBOUND')]],
    ['LIKELY_BUYER', [talked('QUOTE', 'OUTBOUND')]],
    ['LIKELY_BUYER', [placed]],
    ['FIRST_TIME', [placed, ...twice.slice(0, 1)]],
    ['FIRST_TIME', [...twice, gaveBack('o2', '2024-01-07', 10_000)]],
    ['REPEAT', [...twice]],
    ['LOYAL', [...twice, told({ level: 3 })]],
    ['ADVOCATE', [...twice, told({ level: 4 })]],
    ['SILENT', [...twice, told({ level: 4, stage: 'DECLINE' })]],
    ['SILENT', [...twice, told({ level: 1, stage: 'LOST' })]],
  ])('%s', (expected, facts) => {
    expect(label(...facts)).toBe(expected);
    expect(CUSTOMER_LABELS).toContain(expected);
  });

  it('an order that was cancelled is no longer unpaid, whichever arrives first', () => {
    expect(label(placed, cancelled)).toBe('NON_CUSTOMER');
    expect(fold([cancelled, placed]).intent).toEqual(fold([placed, cancelled]).intent);
  });

  it('an order is paid, whichever arrives first', () => {
    const [purchase] = boughtOn(['2024-01-05']);
    expect(fold([purchase!, placed]).intent).toEqual(fold([placed, purchase!]).intent);
    expect(fold([purchase!, placed]).intent.unpaid).toEqual([]);
    expect(compareFold(placed, purchase!)).toBeLessThan(0);
  });
});

describe('formation of loyalty (domain.md §2.7, row 15)', () => {
  const dates = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06'];
  it.each([
    ['认知 0 purchases', 0, 0, 'AWARENESS'],
    ['认可 1', 1, 1, 'RECOGNITION'],
    ['偏好 2–5', 2, 2, 'PREFERENCE'],
    ['偏好 2–5', 5, 2, 'PREFERENCE'],
    ['more, but not yet level 3', 6, 2, 'PREFERENCE'],
    ['忠诚 level ≥3', 6, 3, 'LOYALTY'],
  ])('%s', (_, purchases, level, expected) => {
    expect(formationOf(fold([...boughtOn(dates.slice(0, purchases)), told({ level })]))).toBe(expected);
  });
});

it('recognised: level ≥支持者 or class 忠诚 (domain.md §2.7, rows 46 and 47)', () => {
  const of = (after: object) => isRecognised(fold([told(after)]));
  expect([of({ level: 3 }), of({ level: 2 }), of({ loyaltyClass: 'LOYAL' }), of({ loyaltyClass: 'REGULAR' })]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
