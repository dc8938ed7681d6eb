import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buy, end, giveBack, isEnded, lastPurchase, newRelationship } from '../lifecycle/relationship/relationship.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { foldFacts } from '../testing/fold.js';
import { contexts, histories } from '../testing/histories.js';
import { bought, defaultContext } from '../testing/purchases.js';
import { careProjection, type CareFact } from './projection.js';
import { addRecent, cycleOfRecent, hasEnded, lastOrder, noRecentPurchases } from './recent-purchases.js';

describe('the newest purchases', () => {
  it('tell cycle, last day and end as the whole history does', () => {
    fc.assert(
      fc.property(histories, contexts, (history, context) => {
        const relationship = newRelationship();
        for (const fact of history) {
          if (fact.event.type === 'PurchaseRecorded') buy(relationship, fact as Occurred<PurchaseRecorded>, context);
          if (fact.event.type === 'PurchaseReturned')
            giveBack(relationship, fact as Occurred<PurchaseReturned>, context);
          if (fact.event.type === 'RelationshipEnded') end(relationship);
        }
        const handled = history.filter(({ event }) =>
          (careProjection.handles as readonly string[]).includes(event.type),
        );
        const { recent } = foldFacts(careProjection, context, handled as Occurred<CareFact>[]);
        expect({
          last: lastOrder(recent)?.day,
          cycle: cycleOfRecent(recent, context),
          ended: hasEnded(recent),
        }).toEqual({ last: lastPurchase(relationship), cycle: relationship.cycle, ended: isEnded(relationship) });
      }),
      { numRuns: 300 },
    );
  });

  it('stay few however much a customer buys', () => {
    const recent = noRecentPurchases();
    const start = bought('o0', '2020-01-01').occurredAt;
    for (let i = 0; i < 500; i++) addRecent(recent, bought(`o${i}`, start + i * 86_400_000), defaultContext);
    expect(recent.orders).toHaveLength(24);
    expect(lastOrder(recent)?.id).toBe('o499');
    expect(cycleOfRecent(recent, defaultContext)).toBe(1);
  });
});
