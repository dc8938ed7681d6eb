import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import { hessianAt } from './curvature.js';
import { inverse } from './matrix.js';
import { finish, type Steps } from '../steps.js';
import { minimiseInSteps, type Minimum, type Objective } from './minimise.js';

/** How the optimiser came to its result: a fit is only given where it converged to a proper maximum. */
export interface Convergence {
  readonly iterations: number;
  readonly evaluations: number;
  /** Largest component of the gradient of the mean log-likelihood a customer, by the logarithms of the parameters. */
  readonly gradient: number;
}

/** A maximum of a likelihood. `P` names the parameters. */
export interface Fit<P> {
  readonly parameters: P;
  /** From the curvature at the maximum; in the parameters' own units, by the delta method. */
  readonly standardErrors: P;
  /** Of all customers together. */
  readonly logLikelihood: number;
  /** How many customers the likelihood is of. */
  readonly customers: number;
  readonly convergence: Convergence;
}

/** The log-likelihood of all customers and its gradient, both by the logarithms of the parameters. */
export type LogLikelihood = Objective;

/**
 * Maximises a likelihood over positive parameters, by their logarithms.
 * Errors: FIT.NOT_CONVERGED where the gradient did not vanish; FIT.NOT_IDENTIFIED where it vanished without a maximum
 * that the data can tell from its surroundings.
 */
export const maximise = <K extends string>(
  names: readonly K[],
  likelihood: LogLikelihood,
  start: Readonly<Record<K, number>>,
  customers: number,
): Computed<Fit<Record<K, number>>> => finish(maximiseInSteps(names, likelihood, start, customers));

/** The same, with pauses of which none is more than a few evaluations of the likelihood away from the next. */
export function* maximiseInSteps<K extends string>(
  names: readonly K[],
  likelihood: LogLikelihood,
  start: Readonly<Record<K, number>>,
  customers: number,
): Steps<Computed<Fit<Record<K, number>>>> {
  // The mean a customer: its gradient has the same size for a thousand customers and for a million.
  const loss: Objective = (point) => {
    const { value, gradient } = likelihood(point);
    return { value: -value / customers, gradient: gradient.map((g) => -g / customers) };
  };
  const found = yield* minimiseInSteps(
    loss,
    names.map((name) => Math.log(start[name])),
    {
      tolerance: 1e-10,
      maxIterations: 500,
      reach: REACH,
    },
  );
  const convergence = { ...pick(found), gradient: Math.max(...found.gradient.map(Math.abs)) };
  const logLikelihood = -found.value * customers;
  const figures = { ...convergence, logLikelihood, ...named(names, found.point.map(Math.exp)) };
  if (found.escaped) return refuse('FIT.NOT_IDENTIFIED', 'the likelihood rises without end', figures);
  if (!found.converged) return refuse('FIT.NOT_CONVERGED', 'the optimiser stopped on a slope', figures);
  yield;
  const covariance = inverse(hessianAt(loss, found.point));
  const errors = covariance?.map((row, i) => Math.sqrt(row[i]! / customers));
  if (!errors?.every((error) => error < LARGEST_ERROR)) {
    return refuse('FIT.NOT_IDENTIFIED', 'the likelihood has no proper maximum', figures);
  }
  return ok({
    parameters: named(names, found.point.map(Math.exp)),
    standardErrors: named(
      names,
      found.point.map((value, i) => Math.exp(value) * errors[i]!),
    ),
    logLikelihood,
    customers,
    convergence,
  });
}

/** Of a logarithm: a parameter 160,000 times larger or smaller than a plain guess is on its way to nowhere. */
const REACH = 12;

/** Of a logarithm: a parameter that may as well be e⁵ times larger or smaller is not known. */
const LARGEST_ERROR = 5;

const pick = ({ iterations, evaluations }: Minimum) => ({ iterations, evaluations });

const named = <K extends string>(names: readonly K[], values: readonly number[]): Record<K, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<K, number>;
