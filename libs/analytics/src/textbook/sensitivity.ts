/** What a result does when one input moves and the others stay. */
export interface Sensitivity<K extends string> {
  readonly input: K;
  /** The result with the input one step lower and one higher. */
  readonly low: number;
  readonly high: number;
  /** % by which the result moves when the input moves by 1%; `null` where the input or the result is 0. */
  readonly elasticity: number | null;
}

/**
 * Drivers of a value (驱动因素): each input of `vary` is moved by ± `step` of itself, one at a time; the strongest first.
 * It tells nothing of inputs that move together. An input that is 0 stays 0.
 */
export function sensitivities<K extends string, I extends Readonly<Record<K, number>>>(
  calculate: (inputs: I) => number,
  inputs: I,
  vary: readonly K[],
  step = 0.01,
): Sensitivity<K>[] {
  const base = calculate(inputs);
  const moved = (input: K, by: number) => calculate({ ...inputs, [input]: inputs[input] * (1 + by) });
  const rows = vary.map((input) => {
    const [low, high] = [moved(input, -step), moved(input, step)];
    const elasticity = base === 0 || inputs[input] === 0 ? null : (high - low) / (2 * step * base);
    return { input, low, high, elasticity };
  });
  return rows.sort((u, v) => Math.abs(v.elasticity ?? 0) - Math.abs(u.elasticity ?? 0));
}
