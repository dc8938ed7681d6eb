import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dot, inverse, multiply, solve } from './matrix.js';

const vector = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
const square = fc.array(vector, { minLength: 3, maxLength: 3 });

describe('small matrices', () => {
  it('a positive definite one times its inverse gives back what went in', () => {
    fc.assert(
      fc.property(square, vector, (rows, v) => {
        // A·Aᵀ + 1 is positive definite.
        const matrix = rows.map((row, i) => rows.map((other, j) => dot(row, other) + (i === j ? 1 : 0)));
        const back = multiply(inverse(matrix)!, multiply(matrix, v));
        back.forEach((value, i) => expect(value).toBeCloseTo(v[i]!, 8));
        solve(matrix, multiply(matrix, v))!.forEach((value, i) => expect(value).toBeCloseTo(v[i]!, 8));
      }),
    );
  });

  it('an indefinite one has no inverse here, a singular one no solution', () => {
    expect(
      inverse([
        [1, 2],
        [2, 1],
      ]),
    ).toBeUndefined();
    expect(inverse([[0]])).toBeUndefined();
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
  });

  it('solving needs a pivot', () => {
    expect(
      solve(
        [
          [0, 1],
          [2, 0],
        ],
        [3, 4],
      ),
    ).toEqual([2, 3]);
  });
});
