import { describe, expect, it } from '@jest/globals';
import { HttpProblem } from '../problem/http-problem.js';
import { InvalidRequest } from '../problem/rejected.js';
import { idempotencyKey, IdPipe, PositionPipe, revisionIn, untilCutOff } from './parameters.js';

describe('what headers and queries say', () => {
  it('a key is visible ASCII', () => {
    expect(idempotencyKey(undefined)).toBeUndefined();
    expect(idempotencyKey('"8e03978e-40d5"')).toBe('"8e03978e-40d5"');
    for (const wrong of ['', 'a b', 'ä', 'x'.repeat(201), ['a', 'b']])
      expect(() => idempotencyKey(wrong)).toThrow(InvalidRequest);
  });

  it('If-Match is one revision', () => {
    expect(revisionIn(undefined)).toBeUndefined();
    expect(revisionIn('"12"')).toBe(12);
    for (const wrong of ['12', '*', 'W/"1"', '"-1"', '"1", "2"', '"9999999999999999"'])
      expect(() => revisionIn(wrong)).toThrow(InvalidRequest);
  });

  it('a position is a decimal number of any size', () => {
    const pipe = new PositionPipe();
    expect(pipe.transform(undefined, {})).toBeUndefined();
    expect(pipe.transform('9007199254740993', {})).toBe(9007199254740993n);
    for (const wrong of ['', '-1', '1.5', '0x1', ['1', '2'], '1'.repeat(21)])
      expect(() => pipe.transform(wrong, {})).toThrow(InvalidRequest);
  });

  it('an identifier in a path is one that facts can hold', () => {
    const pipe = new IdPipe();
    expect(pipe.transform('C/1:a@b', {})).toBe('C/1:a@b');
    for (const wrong of ['', ' ', '.hidden', 'a b', 'ä', 'a\0', 'x'.repeat(129)])
      expect(() => pipe.transform(wrong, {})).toThrow(InvalidRequest);
  });

  it('a body that is cut off is a problem of its client', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(3);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    const body = untilCutOff(cut());
    expect((await body.next()).value).toHaveLength(3);
    await expect(body.next()).rejects.toEqual(
      new HttpProblem(400, 'BODY.CUT_OFF', 'the connection ended before the body did'),
    );
  });
});
