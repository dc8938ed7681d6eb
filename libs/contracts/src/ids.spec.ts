import { describe, expect, it } from '@jest/globals';
import { sourceName } from '@annals/domain';
import { samples } from './testing/samples.js';
import { clockFactId, factId, insightId, uuidOf } from './ids.js';

describe('ids', () => {
  it.each([
    ['', 'c849766f-2a94-5b49-95d6-1eba534b7a1c'],
    ['a', 'afdb3894-353e-5752-bece-c0a77e84b29c'],
    ['客户', '493e8142-98a7-5914-9ce2-cead410cde12'],
  ])('are UUIDs of version 5 as other implementations make them: %s', (name, id) => {
    expect(uuidOf(name)).toBe(id);
  });

  it('differ by every part', () => {
    const ids = [
      factId('default', 'c-1', 'k'),
      factId('default', 'c-1', 'l'),
      factId('default', 'c-2', 'k'),
      factId('other', 'c-1', 'k'),
      clockFactId('default', 'DayClosed', 0),
      clockFactId('default', 'ReviewPeriodClosed', 0),
      clockFactId('default', 'DayClosed', 1),
      insightId('value', 1, 1, 'default', 'c-1', 'k'),
      insightId('value', 2, 1, 'default', 'c-1', 'k'),
      insightId('value', 1, 2, 'default', 'c-1', 'k'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('come from what the fact is called at its source, where it is called something', () => {
    const keys = samples.map((event) => [event.type, sourceName(event)]);
    expect(Object.fromEntries(keys)).toMatchObject({
      CustomerRegistered: 'registration',
      PurchaseRecorded: 'order:536365',
      PurchaseReturned: 'return:C1:536365',
      ComplaintReceived: 'complaint:q-1',
      ComplaintResolved: 'resolution:q-1',
      InteractionRecorded: 'interaction:i-1',
    });
  });
});
