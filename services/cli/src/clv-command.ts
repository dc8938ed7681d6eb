import { Command, InvalidArgumentError, Option } from 'commander';
import { CLV_MODELS, clvOf, INCOME_READINGS, type ClvAnswer } from '@annals/domain';
import { table } from '@annals/terminal';

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('It is a number, not negative.');
}

function years(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 999.');
}

function share(text: string): number {
  const value = amount(text);
  if (value <= 1) return value;
  throw new InvalidArgumentError('It is a share, 0 to 1.');
}

type Wish = Parameters<typeof clvOf>[0] & { readonly json: boolean };

/** `annals clv`: the textbook's CLV calculator; without options, Example 3.1. */
export const clvCommand = (): Command =>
  new Command('clv')
    .description('CLV without spend allocation (Example 3.1 and models 1–3), its readings and what drives it')
    .addOption(new Option('--model <model>', '1 income, 2 profit, 3 profit contribution').choices(CLV_MODELS))
    .addOption(new Option('--income-reading <reading>', 'of model 1').choices(INCOME_READINGS))
    .option('--years <n>', 'n', years)
    .option('--acquisition-cost <amount>', 'C0', amount)
    .option('--first-purchase <amount>', 'P0', amount)
    .option('--annual-increase <amount>', 'In', amount)
    .option('--annual-cost <amount>', 'Cs', amount)
    .option('--rate <rate>', 'r, a year', amount)
    .option('--margin <share>', 'm, of models 2 and 3', share)
    .option('--retention <share>', 's, of model 3', share)
    .option('--less-cost', 'of model 2: each year less Cs')
    .option('--json', 'the answer as JSON', false)
    .action(({ json, ...wish }: Wish) => {
      const answer = clvOf(wish);
      process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${textOf(answer)}\n`);
    });

function textOf({ value, readings, drivers, incomeReading }: ClvAnswer): string {
  const shown = readings.map((reading) => [
    reading.incomeReading === incomeReading ? `${reading.letter} *` : reading.letter,
    reading.incomeReading,
    reading.value.toFixed(2),
  ]);
  const moved = drivers.map(({ input, elasticity }) => [input, elasticity === null ? '–' : elasticity.toFixed(3)]);
  return [
    `CLV ${value.toFixed(2)}, a reconstruction: the textbook's own formula was not found`,
    ...(shown.length > 0 ? ['', table(shown, ['', 'reading', 'value'])] : []),
    '',
    table(moved, ['driver', '% by 1%']),
  ].join('\n');
}
