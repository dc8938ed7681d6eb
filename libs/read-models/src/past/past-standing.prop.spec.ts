import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry, Standing } from '@annals/contracts';
import fc from 'fast-check';
import { fingerprintOf } from '../fingerprint.js';
import { PastStandingWriter } from './past-standing.js';

const initial: Standing = { doc: { stage: null, orders: [], net: 0 }, last: null, history: [] };

const entries = fc.array(
  fc.record({ at: fc.nat(), category: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.nat())) }),
  { maxLength: 4 },
);
const standings: fc.Arbitrary<Standing> = fc
  .record({
    // Not as names of fields of an object: they are its own.
    doc: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__' && !/[\t\n]/.test(name)),
      fc.jsonValue(),
    ),
    last: fc.record({ id: fc.uuid(), occurredAt: fc.nat(), sourceSeq: fc.nat() }),
    history: entries.map((all) => all.map((entry): HistoryEntry => ({ ...entry, insight: 'i' }))),
    absorbed: fc.option(fc.constant({ into: 's', mergeId: 'm' }), { nil: undefined }),
  })
  .map(({ absorbed, ...rest }) => (absorbed ? { ...rest, absorbed } : rest));
const versions = fc.array(fc.option(standings, { freq: 5 }), { minLength: 1, maxLength: 8 });

describe('versions in little room', () => {
  it('are what was written, but for the ids of a replay', () => {
    fc.assert(
      fc.property(versions, (written) => {
        const writer = new PastStandingWriter(initial);
        written.forEach((standing, day) => writer.add(day, standing && structuredClone(standing)));
        const past = writer.end();
        written.forEach((standing, day) => {
          const kept = past.at(past.indexAt(day), initial);
          expect(kept && fingerprintOf(kept)).toBe(standing ? fingerprintOf(standing) : undefined);
          expect(kept?.history.every(({ insight }) => insight === '') ?? true).toBe(true);
        });
      }),
    );
  });

  it('are kept once where nothing but the moment changed', () => {
    const writer = new PastStandingWriter(initial);
    const of = (occurredAt: number): Standing => ({
      ...{ doc: { stage: 'STABLE', orders: [1] }, history: [] },
      last: { id: `${occurredAt}`, occurredAt, sourceSeq: 0 },
    });
    expect([writer.add(1, null), writer.add(2, of(1)), writer.add(3, of(2)), writer.add(4, null)]).toEqual([
      ...[false, true, false, true],
    ]);
    const past = writer.end();
    expect(past.days).toEqual([2, 4]);
    expect([1, 2, 3, 4, 5].map((day) => past.indexAt(day))).toEqual([-1, 0, 0, 1, 1]);
    expect(past.at(past.indexAt(4), initial)).toBeUndefined();
  });
});
