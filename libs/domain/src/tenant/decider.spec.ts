import { describe, expect, it } from '@jest/globals';
import { newPopulation } from '../clock/population.js';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import { dayOf } from '../testing/purchases.js';
import { decideTenantFact, type TenantFact } from './decider.js';

const adopt = (change: Partial<Policy>): TenantFact => ({
  type: 'PolicyAdopted',
  data: { policy: { ...defaultPolicy, version: 2, ...change } },
});
const decide = (fact: TenantFact, population = newPopulation) => {
  const decision = decideTenantFact(population, fact);
  return decision.ok ? 'accepted' : decision.error.code;
};
const openShop = { ...newPopulation, closedDay: dayOf('2024-01-31') };

describe('a policy', () => {
  it('is adopted when it is newer than the one in force', () => {
    expect(decide(adopt({}))).toBe('accepted');
    expect(decide(adopt({ version: 1 }))).toBe('POLICY.VERSION_NOT_NEWER');
  });

  it('sets zone and currency of a business that has not begun, and keeps those of one that has', () => {
    expect(decide(adopt({ businessTimeZone: 'Europe/London', baseCurrency: 'GBP' }))).toBe('accepted');
    expect(decide(adopt({ businessTimeZone: 'Europe/London' }), openShop)).toBe('POLICY.TIME_ZONE_FIXED');
    expect(decide(adopt({ baseCurrency: 'GBP' }), openShop)).toBe('POLICY.CURRENCY_FIXED');
  });

  it.each<[string, Partial<Policy>]>([
    ['a zone that is none', { businessTimeZone: 'Europe/Atlantis' }],
    ['bands that fall', { value: { ...defaultPolicy.value, frequency: [2, 6, 5, 24] } }],
    [
      'a clamp upside down',
      { lifecycle: { ...defaultPolicy.lifecycle, lostDays: { least: 90, most: 80, unknown: 365 } } },
    ],
    ['lost before dormant', { lifecycle: { ...defaultPolicy.lifecycle, dormantCycles: 5 } }],
  ])('is refused for %s', (_, change) => {
    expect(decide(adopt(change))).toBe('POLICY.INCONSISTENT');
  });
});

describe('a segment', () => {
  const filter = { all: [{ field: 'stage', is: 'LOST' }] };

  it('is saved with a filter over fields of the list', () => {
    expect(decide({ type: 'SegmentSaved', data: { segmentId: 's', name: 'S', filter } })).toBe('accepted');
    const wrong = { all: [{ field: 'email', is: 'x' }] };
    expect(decide({ type: 'SegmentSaved', data: { segmentId: 's', name: 'S', filter: wrong } })).toBe(
      'SEGMENT.INVALID_FILTER',
    );
  });

  it('is removed where there is one', () => {
    const removal: TenantFact = { type: 'SegmentRemoved', data: { segmentId: 's' } };
    expect(decide(removal)).toBe('SEGMENT.NOT_FOUND');
    expect(decide(removal, { ...newPopulation, segments: { s: { name: 'S', filter } } })).toBe('accepted');
  });
});
