import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hessianAt } from './curvature.js';
import { minimise, type Objective } from './minimise.js';

const options = { tolerance: 1e-10, maxIterations: 500, reach: 100 };

const rosenbrock: Objective = ([x, y]) => ({
  value: (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2,
  gradient: [-2 * (1 - x!) - 400 * x! * (y! - x! ** 2), 200 * (y! - x! ** 2)],
});

describe('minimise', () => {
  it('finds the minimum of a bent valley', () => {
    const found = minimise(rosenbrock, [-1.2, 1], options);
    expect(found).toMatchObject({ converged: true, escaped: false });
    expect(found.point[0]).toBeCloseTo(1, 9);
    expect(found.point[1]).toBeCloseTo(1, 9);
  });

  it('finds the centre of any bowl, however long and narrow', () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    const bowl = fc.tuple(fc.array(coordinate, { minLength: 4, maxLength: 4 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(bowl, ([centre, exponent]) => {
        const steep = centre.map((_, i) => (i % 2 === 0 ? 1 : 10 ** exponent));
        const objective: Objective = (point) => ({
          value: point.reduce((sum, value, i) => sum + (steep[i]! * (value - centre[i]!) ** 2) / 2, 0),
          gradient: point.map((value, i) => steep[i]! * (value - centre[i]!)),
        });
        const found = minimise(objective, [0, 0, 0, 0], options);
        expect(found.converged).toBe(true);
        found.point.forEach((value, i) => expect(value).toBeCloseTo(centre[i]!, 8));
      }),
    );
  });

  it('says that it did not converge: out of iterations, or nothing but slopes that lie', () => {
    expect(minimise(rosenbrock, [-1.2, 1], { ...options, maxIterations: 3 })).toMatchObject({
      converged: false,
      iterations: 3,
    });
    const lies: Objective = ([x]) => ({ value: x!, gradient: [-1] });
    expect(minimise(lies, [0], options).converged).toBe(false);
    const nothing: Objective = () => ({ value: Number.NaN, gradient: [Number.NaN] });
    expect(minimise(nothing, [0], options).converged).toBe(false);
  });

  it('says that a function falls without end', () => {
    const falls: Objective = ([x]) => ({ value: Math.exp(-x!), gradient: [-Math.exp(-x!)] });
    expect(minimise(falls, [0], { ...options, reach: 12 })).toMatchObject({ converged: false, escaped: true });
  });

  it('goes round where the function is not defined', () => {
    const walled: Objective = ([x]) => ({ value: x! - Math.log(x!), gradient: [1 - 1 / x!] });
    const found = minimise(walled, [1e-3], options);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 9);
  });
});

describe('the Hessian', () => {
  it('is that of the function', () => {
    const [[xx, xy], [yx, yy]] = hessianAt(rosenbrock, [1, 1]) as [[number, number], [number, number]];
    [
      [xx, 802],
      [xy, -400],
      [yx, -400],
      [yy, 200],
    ].forEach(([actual, wanted]) => expect(actual).toBeCloseTo(wanted!, 4));
  });
});
