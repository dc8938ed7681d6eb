import { expect, it } from '@jest/globals';
import { complaintsProjection } from '../complaint/projection.js';
import { consulted } from '../testing/complaint/facts.js';
import { foldFacts } from '../testing/fold.js';
import { defaultContext } from '../testing/purchases.js';
import { complained, resolved } from '../testing/relationship.js';
import { countUses, ranked, type ArticleUse } from './knowledge.js';

it('articles ranked by uses in closed complaints with csat ≥4 (domain.md §2.7, row 57)', () => {
  const facts = [
    complained('k1', '2024-01-01'),
    complained('k2', '2024-01-01'),
    complained('k3', '2024-01-01'),
    ...['k1', 'k2', 'k3', 'k9'].map((complaint) => consulted('worse', complaint, '2024-01-02')),
    consulted('better', 'k1', '2024-01-03'),
    consulted('better', 'k1', '2024-01-04'),
    resolved('k1', '2024-01-05', { csat: 4 }),
    resolved('k2', '2024-01-05', { csat: 3 }),
  ];
  const counts = new Map<string, ArticleUse>();
  countUses(counts, foldFacts(complaintsProjection, defaultContext, facts), 4);
  expect(ranked(counts)).toEqual([
    { articleId: 'better', helped: 2, uses: 2 },
    { articleId: 'worse', helped: 1, uses: 4 },
  ]);
});
