import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { MergeDecided, MergeRevoked } from './events.js';
import { decideMerge, decideUndo, evolveMerges, noMerges, type MergeRegistry } from './registry.js';

const merge = (mergeId: string, survivorId: string, absorbedId: string): MergeDecided => ({
  type: 'MergeDecided',
  data: { mergeId, survivorId, absorbedId },
});
const revoke = (mergeId: string): MergeRevoked => ({ type: 'MergeRevoked', data: { mergeId } });
const given = (...events: (MergeDecided | MergeRevoked)[]): MergeRegistry => events.reduce(evolveMerges, noMerges());
const code = (decision: { ok: boolean; error?: { code: string } }) => (decision.ok ? 'ok' : decision.error!.code);
const merging = (registry: MergeRegistry, survivorId: string, absorbedId: string) =>
  code(decideMerge(registry, { survivorId, absorbedId }));

describe('a merge', () => {
  it('is of two customers', () => {
    expect(merging(given(), 'a', 'b')).toBe('ok');
    expect(merging(given(), 'a', 'a')).toBe('MERGE.OF_ITSELF');
  });

  it('is of nobody who was absorbed', () => {
    const known = given(merge('1', 'a', 'b'));
    expect(merging(known, 'c', 'b')).toBe('MERGE.ALREADY_ABSORBED');
    expect(decideMerge(known, { survivorId: 'b', absorbedId: 'c' })).toMatchObject({
      error: { code: 'CUSTOMER.ABSORBED', details: { mergedInto: 'a' } },
    });
  });

  it('can be one of a chain, and never of a cycle', () => {
    const chain = given(merge('1', 'a', 'b'), merge('2', 'c', 'a'));
    expect(merging(chain, 'c', 'd')).toBe('ok');
    expect(merging(chain, 'b', 'c')).toBe('CUSTOMER.ABSORBED');
    expect(merging(chain, 'a', 'c')).toBe('CUSTOMER.ABSORBED');
  });

  it('whatever is asked, every chain of survivors ends', () => {
    const few = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const wishes = fc.array(fc.tuple(few, few, fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(wishes, (all) => {
        let known = noMerges();
        all.forEach(([survivorId, absorbedId, undoes], i) => {
          const standing = [...known.absorbed.values()][0];
          if (undoes && standing && decideUndo(known, standing.survivorId, standing.mergeId).ok)
            known = evolveMerges(known, revoke(standing.mergeId));
          else if (decideMerge(known, { survivorId, absorbedId }).ok)
            known = evolveMerges(known, merge(`m${i}`, survivorId, absorbedId));
        });
        for (const customer of known.absorbed.keys()) {
          const met = new Set<string>();
          for (let at: string | undefined = customer; at !== undefined; at = known.absorbed.get(at)?.survivorId) {
            expect(met.has(at)).toBe(false);
            met.add(at);
          }
        }
      }),
    );
  });
});

describe('undoing a merge', () => {
  it('needs a merge of this survivor that stands', () => {
    const known = given(merge('1', 'a', 'b'));
    expect(code(decideUndo(known, 'a', '1'))).toBe('ok');
    expect(code(decideUndo(known, 'a', '2'))).toBe('MERGE.NOT_FOUND');
    expect(code(decideUndo(known, 'c', '1'))).toBe('MERGE.NOT_FOUND');
    expect(code(decideUndo(given(merge('1', 'a', 'b'), revoke('1')), 'a', '1'))).toBe('MERGE.ALREADY_UNDONE');
  });

  it('begins at the end of a chain', () => {
    const chain = given(merge('1', 'a', 'b'), merge('2', 'c', 'a'));
    expect(code(decideUndo(chain, 'a', '1'))).toBe('CUSTOMER.ABSORBED');
    expect(code(decideUndo(given(merge('1', 'a', 'b'), merge('2', 'c', 'a'), revoke('2')), 'a', '1'))).toBe('ok');
  });

  it('leaves both free to be merged again', () => {
    const known = given(merge('1', 'a', 'b'), revoke('1'));
    expect(merging(known, 'b', 'a')).toBe('ok');
  });
});
