import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentFields } from '../directory/segment-fields.js';
import type { SegmentCondition, SegmentFilter } from './events.js';
import { filterFlaw, matches, segmentsOf } from './matching.js';

const customer = { stage: 'DECLINE', level: 3, net: 120_000, atRisk: true, region: 'France', rfm: null };

describe('a segment', () => {
  it.each<[string, SegmentFilter, boolean]>([
    ['is', { all: [{ field: 'stage', is: 'DECLINE' }] }, true],
    ['is another', { all: [{ field: 'stage', is: 'LOST' }] }, false],
    ['in', { all: [{ field: 'level', in: [2, 3] }] }, true],
    ['at least, and the bound is inside', { all: [{ field: 'net', atLeast: 120_000 }] }, true],
    ['at most, and the bound is inside', { all: [{ field: 'net', atMost: 120_000 }] }, true],
    ['between', { all: [{ field: 'net', atLeast: 1, atMost: 119_999 }] }, false],
    [
      'all of two',
      {
        all: [
          { field: 'atRisk', is: true },
          { field: 'stage', is: 'LOST' },
        ],
      },
      false,
    ],
    [
      'any of two',
      {
        any: [
          { field: 'stage', is: 'LOST' },
          { field: 'level', is: 3 },
        ],
      },
      true,
    ],
    ['none', { none: [{ field: 'region', is: 'France' }] }, false],
    ['an unknown value fulfils nothing', { all: [{ field: 'rfm', is: '555' }] }, false],
    ['an unknown value is not excluded', { none: [{ field: 'rfm', is: '555' }] }, true],
  ])('%s', (_, filter, belongs) => {
    expect(filterFlaw(filter, segmentFields)).toBeUndefined();
    expect(matches(customer, filter)).toBe(belongs);
  });

  it('names the segments in order of id', () => {
    const all = { name: 'all', filter: { none: [{ field: 'stage', is: 'NONE' }] } };
    expect(
      segmentsOf(customer, { b: all, a: all, c: { name: 'no', filter: { all: [{ field: 'level', is: 9 }] } } }),
    ).toEqual(['a', 'b']);
  });

  it('none of some is not any of them', () => {
    const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
      fc.record({ field: fc.constant('level'), is: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ field: fc.constant('net'), atLeast: fc.integer({ min: 0, max: 200_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (some) => {
        expect(matches(customer, { none: some })).toBe(!matches(customer, { any: some }));
      }),
    );
  });
});

describe('a filter is refused that', () => {
  it.each<[string, SegmentCondition]>([
    ['asks for a field that is not there', { field: 'email', is: 'x' }],
    ['asks for what every object has', { field: 'constructor', is: 'x' }],
    ['compares with nothing', { field: 'stage' }],
    ['compares twice', { field: 'level', is: 1, atLeast: 1 }],
    ['bounds a word', { field: 'stage', atLeast: 1 }],
    ['compares a number with a word', { field: 'net', is: 'many' }],
    ['holds one wrong word among right ones', { field: 'stage', in: ['LOST', 1] }],
  ])('%s', (_, condition) => {
    expect(filterFlaw({ any: [{ field: 'level', is: 1 }, condition] }, segmentFields)).toMatch(/^any\[1\]: /);
  });
});
