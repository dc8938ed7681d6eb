import { describe, expect, it } from '@jest/globals';
import { readLine } from './line.js';

const valid = { type: 'RelationshipEnded', customerId: 'C-1', occurredAt: '2024-01-01T00:00:00Z', data: {} };
const read = (value: unknown) => readLine({ line: 7, text: typeof value === 'string' ? value : JSON.stringify(value) });

describe('a line of an import', () => {
  it('is a wish with its customer and time', () => {
    expect(read({ ...valid, sourceSeq: 3, key: 'k' })).toEqual({
      line: 7,
      customerId: 'C-1',
      wish: { type: 'RelationshipEnded', data: {}, occurredAt: Date.UTC(2024, 0, 1), sourceSeq: 3, key: 'k' },
    });
    expect(read({ ...valid, type: 'relationship.ended.v1' })).toMatchObject({ wish: { type: 'RelationshipEnded' } });
  });

  const cases: [string, unknown, string][] = [
    ['no JSON', '{"type":', 'LINE.NOT_JSON'],
    ['an array', '[]', 'LINE.INVALID'],
    ['null', 'null', 'LINE.INVALID'],
    ['an unknown field', { ...valid, x: 1 }, 'LINE.INVALID'],
    ['no type', { ...valid, type: undefined }, 'LINE.INVALID'],
    ['a clock fact', { ...valid, type: 'DayClosed' }, 'IMPORT.TYPE_NOT_ALLOWED'],
    ['an insight', { ...valid, type: 'LifecycleStageChanged' }, 'IMPORT.TYPE_NOT_ALLOWED'],
    ['a policy by its wire name', { ...valid, type: 'policy.adopted.v1' }, 'IMPORT.TYPE_NOT_ALLOWED'],
    ['an unknown type', { ...valid, type: 'toString' }, 'IMPORT.TYPE_NOT_ALLOWED'],
    ['no customer', { ...valid, customerId: '' }, 'LINE.INVALID'],
    ['no time', { ...valid, occurredAt: undefined }, 'LINE.INVALID'],
    ['a time without zone', { ...valid, occurredAt: '2024-01-01T00:00:00' }, 'LINE.INVALID'],
    ['a negative number', { ...valid, sourceSeq: -1 }, 'LINE.INVALID'],
    ['a blank key', { ...valid, key: ' ' }, 'LINE.INVALID'],
    ['no data', { ...valid, data: [] }, 'LINE.INVALID'],
    ['__proto__', '{"__proto__":{"type":"x"}}', 'LINE.FORBIDDEN_KEY'],
    ['depth 5,000', '['.repeat(5000), 'LINE.TOO_DEEP'],
    ['an unsafe number', '{"sourceSeq":9007199254740993}', 'LINE.UNSAFE_NUMBER'],
    ['half a surrogate pair', '{"key":"\\ud800"}', 'LINE.BAD_TEXT'],
    ['spaces', '   ', 'LINE.EMPTY'],
  ];
  it.each(cases)('is refused with its number: %s', (_, value, code) => {
    expect(read(value)).toMatchObject({ line: 7, code });
  });

  it('that could not be read keeps its error', () => {
    const error = { code: 'LINE.TOO_LONG', reason: 'why' };
    expect(readLine({ line: 9, error })).toEqual({ line: 9, ...error });
  });
});
