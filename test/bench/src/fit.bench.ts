import {
  fitBgNbd,
  fitGammaGamma,
  lifetimeValue,
  rowOf,
  type BgNbd,
  type Fit,
  type StatisticsColumns,
} from '@annals/analytics';
import { cdnowBuyers, madeUpBuyers, retailBuyers } from './buyers.js';
import type { Result } from './result.js';
import { leastCpuSeconds } from './scratch.js';

/** What a fit costs, and what valuing a customer costs with it. CPU time, the best of ten rounds. */
export async function fitBench(): Promise<Result[]> {
  const sample = await cdnowBuyers();
  const { result: cdnow, fit } = fitting('CDNOW', sample, (seconds) => ({
    bar: 'a fit < 0.25 s',
    met: seconds < 0.25,
  }));
  const { result: retail } = fitting('Online Retail', await retailBuyers(), (seconds) => ({
    bar: 'a fit < 0.25 s',
    met: seconds < 0.25,
  }));
  const half = fitBgNbd(await retailBuyers('2011-06-09'));
  const note = `${retail.note}; of its first half: ${half.ok ? 'a fit' : half.error.code}`;
  return [cdnow, { ...retail, note }, ...populations(), valuing(sample, fit)];
}

function populations(): Result[] {
  let first: number | undefined;
  return [10_000, 100_000, 1_000_000].map((customers) => {
    const { result } = fitting('made-up', madeUpBuyers(customers), (seconds) => {
      first ??= seconds / customers;
      return { bar: 'cost a customer does not grow', met: seconds / customers <= first };
    });
    return result;
  });
}

type Judge = (seconds: number) => Pick<Result, 'bar' | 'met'>;

function fitting(name: string, columns: StatisticsColumns, judge: Judge): { result: Result; fit: Fit<BgNbd> } {
  const customers = columns.x.length;
  const fit = bgNbdOf(columns);
  const seconds = leastCpuSeconds(() => void bgNbdOf(columns));
  const { parameters, standardErrors, convergence } = fit;
  const result = {
    measure: `BG/NBD fit, ${name}, ${customers.toLocaleString('en-US')} customers`,
    unit: 'customers/s',
    value: customers / seconds,
    raw: customers / leastCpuSeconds(() => void logarithms(columns, convergence.evaluations)),
    rawIs: 'two logarithms and an exponential a customer, as often as the fit asks for the likelihood',
    note: `${(1000 * seconds).toFixed(0)} ms, ${convergence.evaluations} evaluations; a ${parameters.a.toFixed(3)} ± ${standardErrors.a.toFixed(3)}`,
    ...judge(seconds),
  };
  return { result, fit };
}

function bgNbdOf(columns: StatisticsColumns): Fit<BgNbd> {
  const fit = fitBgNbd(columns);
  if (!fit.ok) throw new Error(`${fit.error.code}: ${fit.error.reason}`);
  return fit.value;
}

function logarithms({ tx, T }: StatisticsColumns, times: number): number {
  let sum = 0;
  for (let i = 1; i <= times; i++) {
    for (let row = 0; row < T.length; row++) {
      sum += Math.exp(Math.log1p(tx[row]! / i) - Math.log1p(T[row]! / i));
    }
  }
  return sum;
}

function valuing(columns: StatisticsColumns, { parameters }: Fit<BgNbd>): Result {
  const spend = fitGammaGamma(columns);
  if (!spend.ok) throw new Error(`${spend.error.code}: ${spend.error.reason}`);
  const models = { purchases: parameters, spend: spend.value.parameters };
  const customers = columns.x.length;
  const seconds = leastCpuSeconds(() => {
    for (let row = 0; row < customers; row++) {
      const value = lifetimeValue(
        models,
        rowOf(columns, row),
        { periods: 52, periodsPerYear: 52, annualRate: 0.09 },
        0.4,
      );
      if (!value.ok) throw new Error(`${value.error.code}: ${value.error.reason}`);
    }
  });
  return {
    measure: 'customer lifetime value, 52 weeks discounted one by one',
    unit: 'customers/s',
    value: customers / seconds,
    bar: '≥ 10,000 on one core',
    met: customers / seconds >= 10_000,
  };
}
