import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { defaultPolicy, type Holdout } from '@annals/domain';
import { parseDay } from '@annals/kernel';
import { table } from '@annals/terminal';
import { ask, withApiOptions, type ApiOptions, type Refused } from './api.js';
import { date } from './date.js';
import { FORMATS, holdoutOfFile, type Format } from './holdout-of-file.js';

interface HoldoutOptions extends ApiOptions {
  readonly calibrateUntil: string;
  readonly until?: string;
  readonly unitDays: number;
  readonly decimals?: number;
  readonly timeZone: string;
  readonly json: boolean;
}

function whole(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number.');
}

/** `annals holdout [FORMAT FILE]`: how well a fit on the first part of a history tells the second. */
export const holdoutCommand = (): Command =>
  withApiOptions(new Command('holdout'), 'a reader')
    .description('fit purchases on the first part of a history and compare the rest; exit 1 where no fit is possible')
    .addArgument(new Argument('[format]', 'of a file; without one a running server is asked').choices(FORMATS))
    .argument('[file]', 'plain; of online-retail and cdnow also .gz or .br')
    .requiredOption('--calibrate-until <date>', 'the last day of the first part', date)
    .option('--until <date>', 'the last day of the second; default now, of a file it must be given', date)
    .option('--unit-days <n>', 'of a file: days of a unit of time', whole, 7)
    .option('--decimals <n>', 'of a file: that times are rounded to; default none', whole)
    .addOption(new Option('--time-zone <zone>', 'of a file: IANA zone of its business days').default('UTC'))
    .option('--json', 'the answer as JSON', false)
    .action(async (format: Format | undefined, file: string | undefined, options: HoldoutOptions) => {
      const told = format === undefined ? await ofServer(options) : await ofFile(format, file, options);
      const { unitDays } = options;
      if ('refused' in told) {
        process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : `${refusalText(told.refused)}\n`);
        process.exitCode = 1;
      } else process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : `${textOf({ unitDays, ...told })}\n`);
    });

type Told = (Holdout & { readonly unitDays?: number }) | { readonly refused: Refused };

async function ofServer(options: HoldoutOptions): Promise<Told> {
  const { calibrateUntil, until } = options;
  const query = new URLSearchParams({ calibrateUntil, ...(until !== undefined && { until }) });
  const told = await ask<Holdout>(options, `/v1/reports/holdout?${query.toString()}`);
  return 'refused' in told ? told : told.answer;
}

async function ofFile(format: Format, file: string | undefined, options: HoldoutOptions): Promise<Told> {
  const { calibrateUntil, until, unitDays, decimals, timeZone } = options;
  if (file === undefined || until === undefined) throw new Error('of a file: annals holdout FORMAT FILE --until DATE');
  const prediction = { ...defaultPolicy.prediction, unitDays, decimals: decimals ?? null };
  const policy = { ...defaultPolicy, businessTimeZone: timeZone, prediction };
  const told = await holdoutOfFile(
    format,
    file,
    { calibrateUntil: parseDay(calibrateUntil)!, until: parseDay(until)! },
    policy,
  );
  return told.ok ? told.value : { refused: told.error };
}

const refusalText = ({ code, reason }: Refused): string =>
  `no holdout: ${code}: ${reason}\nNothing can be told of the second part; the rules by stage stand in for predictions.`;

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

function errorOf(actual: number, expected: number): string {
  if (actual === 0) return '–';
  const percent = 100 * (expected / actual - 1);
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`;
}

function modelOf({ model, fit, because }: Holdout): string[] {
  const parameters: Readonly<Record<string, number>> = { ...fit.parameters };
  const errors: Readonly<Record<string, number>> = { ...fit.standardErrors };
  const fitted = Object.entries(parameters).map(
    ([name, value]) => `${name === 'alpha' ? 'α' : name} ${value.toFixed(4)}`,
  );
  const figures = [
    `  fitted: ${fitted.join(', ')}, LL ${fit.logLikelihood.toFixed(4)}`,
    `  standard errors: ${Object.values(errors)
      .map((error) => error.toFixed(4))
      .join(', ')}`,
  ];
  if (model === 'BG_NBD') return ['  by BG/NBD', ...figures];
  const { logLikelihood: best } = because.figures ?? {};
  return [
    '  by NBD, in which nobody leaves and P(alive) is 1, since BG/NBD cannot be fitted:',
    `  ${because.code}: ${because.reason}${best === undefined ? '' : ` (LL ${best.toFixed(4)} at best)`}`,
    ...figures,
  ];
}

function textOf(told: Holdout & { readonly unitDays: number }): string {
  const { customers, actual, expected, buckets, cumulative, unitDays } = told;
  const last = buckets.at(-1)!.repeats;
  return [
    `${customers.toLocaleString('en-US')} customers of the first part`,
    ...modelOf(told),
    `  days with a purchase in the second part: ${number(actual)} came, ${number(expected)} expected, ${errorOf(actual, expected)}`,
    '\nBy repeat purchases in the first part',
    table(
      buckets.map((bucket) => [
        bucket.repeats === last ? `${last}+` : String(bucket.repeats),
        ...[bucket.customers, bucket.actual, number(bucket.expected), errorOf(bucket.actual, bucket.expected)],
      ]),
      ['repeats', 'customers', 'came', 'expected', 'error'],
    ),
    `\nUntil the end of each unit of ${unitDays} days`,
    table(
      cumulative.map((moment) => [
        String(Number(moment.t.toFixed(2))),
        ...[moment.actual, number(moment.expected), errorOf(moment.actual, moment.expected)],
      ]),
      ['unit', 'came', 'expected', 'error'],
    ),
  ].join('\n');
}
