import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldFacts } from '../testing/fold.js';
import { defaultContext } from '../testing/purchases.js';
import { registered } from '../testing/relationship.js';
import { told } from '../testing/told.js';
import { BUYING_ROLES, type BuyingRole } from './events.js';
import { buyingCentreProjection, type BuyingCentreFact } from './projection.js';
import { buyingCentreAt } from './view.js';

type Fact = Occurred<BuyingCentreFact>;

const organisation = told('2024-01-01', { type: 'CustomerRegistered' as const, data: { kind: 'ORG' as const } });
const named = (when: string, contactId: string, ...roles: BuyingRole[]): Fact =>
  told(when, { type: 'ContactNamed', data: { contactId, roles } });
const removed = (when: string, contactId: string): Fact => told(when, { type: 'ContactRemoved', data: { contactId } });
const fold = (facts: readonly Fact[]) => foldFacts(buyingCentreProjection, defaultContext, facts);
const read = (...facts: Fact[]) => buyingCentreAt(fold(facts));

describe('buying roles (domain.md §1, row 2)', () => {
  it('使用/影响/决策/批准/购买/把关者: one contact may play several, and a role nobody plays is lacking', () => {
    const facts = [
      organisation,
      named('2024-01-02', 'chief', 'APPROVER', 'DECIDER'),
      named('2024-01-03', 'clerk', 'BUYER', 'GATEKEEPER'),
      named('2024-01-04', 'fitter', 'USER'),
    ];
    expect(read(...facts)).toMatchObject({
      contacts: [
        { contactId: 'chief', roles: ['DECIDER', 'APPROVER'], since: '2024-01-02T04:00:00.000Z' },
        { contactId: 'clerk', roles: ['BUYER', 'GATEKEEPER'] },
        { contactId: 'fitter', roles: ['USER'] },
      ],
      lacking: ['INFLUENCER'],
    });
    expect(read(...facts, removed('2024-02-01', 'chief')).lacking).toEqual(['INFLUENCER', 'DECIDER', 'APPROVER']);
  });

  it('an organisation without contacts lacks every role, a person none', () => {
    expect(read(organisation).lacking).toEqual(BUYING_ROLES);
    expect(read(registered('2024-01-01')).lacking).toEqual([]);
    expect(read(registered('2024-01-01'), named('2024-01-02', 'spouse', 'USER')).lacking).toHaveLength(5);
  });

  it('a contact named again has the new roles, and keeps its date where they are the old ones', () => {
    const facts = [named('2024-01-02', 'a', 'USER', 'BUYER'), named('2024-01-03', 'a', 'BUYER', 'USER')];
    expect(read(...facts).contacts).toMatchObject([{ roles: ['USER', 'BUYER'], since: '2024-01-02T04:00:00.000Z' }]);
    expect(read(...facts, named('2024-01-04', 'a', 'DECIDER')).contacts).toMatchObject([
      { roles: ['DECIDER'], since: '2024-01-04T04:00:00.000Z' },
    ]);
  });

  it('is the same in whatever order the facts arrive, and lists each role that is lacking', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-01-0${n}`);
    const who = fc.constantFrom('a', 'b', 'c');
    const roles = fc.subarray([...BUYING_ROLES], { minLength: 1 });
    const wish = fc.oneof(fc.tuple(day, who, roles), fc.tuple(day, who));
    fc.assert(
      fc.property(fc.array(wish), fc.infiniteStream(fc.nat()), (wishes, lots) => {
        const facts = wishes.map(([when, id, parts]) => (parts ? named(when, id, ...parts) : removed(when, id)));
        const doc = fold(facts);
        const shuffled = facts.map((fact) => ({ fact, lot: lots.next().value as number }));
        shuffled.sort((a, b) => a.lot - b.lot);
        expect(fold(shuffled.map(({ fact }) => fact))).toEqual(doc);
        const { lacking, contacts } = buyingCentreAt(doc);
        expect(buyingCentreProjection.indexes(doc, defaultContext).map(({ key }) => key[0])).toEqual(lacking);
        const played = new Set(contacts.flatMap((contact) => contact.roles));
        expect(lacking.length).toBe(contacts.length === 0 ? 0 : BUYING_ROLES.length - played.size);
      }),
    );
  });
});
