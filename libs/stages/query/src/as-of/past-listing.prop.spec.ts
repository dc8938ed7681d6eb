import { describe, expect, it } from '@jest/globals';
import { InvalidCursor, type ListQuery } from '@annals/ports';
import fc from 'fast-check';
import { inOrder, pastPage } from './past-listing.js';

const query: ListQuery = { tenant: 't', index: 'stage', prefix: [], order: 'ascending', limit: 3 };
const entries = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), stage: fc.constantFrom('A', 'AB', 'B'), net: fc.integer() }),
  { selector: ({ id }) => id, maxLength: 20 },
);
const listed = (all: readonly { id: string; stage: string; net: number }[]) =>
  inOrder(all.map(({ id, stage, net }) => ({ id, key: [stage, net] })));

describe('a list of a past day', () => {
  it('has everybody once, in order, however it is paged', () => {
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom('ascending', 'descending'),
        fc.integer({ min: 1, max: 5 }),
        (all, order, limit) => {
          const found: string[] = [];
          let cursor: string | undefined;
          do {
            const page = pastPage(
              listed(all),
              { ...query, order, limit, prefix: ['A'], ...(cursor && { cursor }) },
              'm',
            );
            expect(page.ids.length).toBeLessThanOrEqual(limit);
            found.push(...page.ids);
            ({ cursor } = page);
          } while (cursor !== undefined);
          const wanted = all.filter(({ stage }) => stage === 'A');
          wanted.sort((a, b) => a.net - b.net || (a.id < b.id ? -1 : 1));
          if (order === 'descending') wanted.reverse();
          expect(found).toEqual(wanted.map(({ id }) => id));
        },
      ),
    );
  });

  it('takes no cursor of another list, nor one that nobody gave', () => {
    const all = listed(['a', 'b', 'c', 'd'].map((id) => ({ id, stage: 'A', net: 1 })));
    const { cursor } = pastPage(all, query, 'm 2024-01-01');
    const refused = [
      () => pastPage(all, { ...query, cursor: cursor! }, 'm 2024-01-02'),
      () => pastPage(all, { ...query, cursor: cursor!, order: 'descending' }, 'm 2024-01-01'),
      ...['', '%', 'bnVsbA', Buffer.from('[1,2,3]').toString('base64url')].map(
        (text) => () => pastPage(all, { ...query, cursor: text }, 'm 2024-01-01'),
      ),
    ];
    for (const ask of refused) expect(ask).toThrow(InvalidCursor);
    expect(pastPage(all, { ...query, cursor: cursor! }, 'm 2024-01-01').ids).toEqual(['d']);
    expect(() => pastPage(all, { ...query, limit: 0 }, 'm')).toThrow(RangeError);
  });

  it('has those whose next part is at most a number', () => {
    const all = inOrder([3, 1, 2].map((at) => ({ id: `${at}`, key: ['x', at] })));
    expect(pastPage(all, { ...query, prefix: ['x'], atMost: 2 }, 'm').ids).toEqual(['1', '2']);
  });
});
