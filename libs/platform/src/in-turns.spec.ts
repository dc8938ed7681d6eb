import { describe, expect, it } from '@jest/globals';
import { inTurns } from './in-turns.js';

describe('in turns', () => {
  it('lets others in at each pause, and gives the result', async () => {
    const order: string[] = [];
    function* steps(): Generator<void, string> {
      for (const step of ['first', 'second']) {
        setImmediate(() => order.push(`other after ${step}`));
        order.push(step);
        yield;
      }
      return 'done';
    }
    expect(await inTurns(steps())).toBe('done');
    expect(order).toEqual(['first', 'other after first', 'second', 'other after second']);
  });

  it('fails as the computation does', async () => {
    function* steps(): Generator<void, never> {
      yield;
      throw new RangeError('no');
    }
    await expect(inTurns(steps())).rejects.toThrow(RangeError);
  });
});
