import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import * as made from '../testing/attitude/facts.js';
import { foldFacts } from '../testing/fold.js';
import { at, defaultContext } from '../testing/purchases.js';
import { boughtOn } from '../testing/relationship.js';
import type { SatisfactionFact } from './fold.js';
import { defaultSatisfactionPolicy } from './policy.js';
import { satisfactionProjection } from './projection.js';

const docOf = (facts: readonly Occurred<SatisfactionFact>[]) =>
  foldFacts(satisfactionProjection, defaultContext, facts);

describe('the receipt of the types', () => {
  it('gives figures, thresholds, what a loyal type lacks, and when it changes', () => {
    const facts = [...boughtOn(['2024-01-01']), made.rated(3, '2024-01-10')];
    expect(satisfactionProjection.explain(docOf(facts), defaultContext)).toMatchObject({
      inputs: { satisfaction: 3, loyaltyIndex: 50, loyalty: 3 },
      thresholds: { curve: defaultSatisfactionPolicy.curve, types: defaultSatisfactionPolicy.types },
      next: {
        curveType: 'LOYALIST',
        missing: [
          { condition: 'satisfaction', has: 3, needs: 4 },
          { condition: 'loyalty', has: 3, needs: 4 },
        ],
      },
      nextTransitionAt: at('2025-01-09 00:00'),
    });
  });

  it('somebody whom nobody asked is of no type, is due never and counted nowhere', () => {
    const doc = docOf(boughtOn(['2024-01-01', '2024-01-02']));
    expect(satisfactionProjection.category(doc)).toEqual({ curveType: 'UNKNOWN', sevenType: 'UNKNOWN' });
    expect(satisfactionProjection.due(doc, defaultContext)).toBeNull();
    expect(satisfactionProjection.tallies(doc)).toEqual({});
  });

  it('adds up in thousandths, and by what was answered', () => {
    const facts = [
      made.rated(4.3, '2024-01-01'),
      made.wouldRecommend(9, '2024-01-01'),
      made.surveyed('ACSI10', { satisfaction: 8, confirmation: 7, ideal: 7.5 }, '2024-01-01'),
      made.complainedOf('QUALITY', 'p1', '2024-01-01'),
    ];
    expect(satisfactionProjection.tallies(docOf(facts))).toEqual({
      complainants: 1,
      'recommendation:9': 1,
      'n:csat': 1,
      'sum:csat': 4300,
      'n:satisfaction': 1,
      'sum:satisfaction': 8000,
      'n:confirmation': 1,
      'sum:confirmation': 7000,
      'n:ideal': 1,
      'sum:ideal': 7500,
      'type:NONE': 1,
    });
  });
});
