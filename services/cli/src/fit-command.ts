import { Command } from 'commander';
import type { ModelFitted } from '@annals/domain';
import { table } from '@annals/terminal';
import { ask, withApiOptions, type ApiOptions, type Refused } from './api.js';
import { date } from './date.js';

interface FitOptions extends ApiOptions {
  readonly asOf?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

type Model = ModelFitted['data'];

/** What `POST /v1/models` answers. */
interface Recorded {
  readonly eventId: string;
  readonly duplicate: boolean;
  readonly model: Model;
}

/** `annals fit`: fits purchases and spend to all buyers of a running server, and puts the model in force. */
export const fitCommand = (): Command =>
  withApiOptions(new Command('fit'), 'an admin')
    .description('fit purchases (BG/NBD) and spend (Gamma-Gamma) to all buyers; exit 1 where the data do not allow it')
    .option('--as-of <date>', 'a closed day; default the newest', date)
    .option('--dry-run', 'show the fit and record nothing', false)
    .option('--json', 'the answer as JSON', false)
    .action(async (options: FitOptions) => {
      const { asOf, dryRun, json } = options;
      const path = dryRun ? '/v1/models/trials' : '/v1/models';
      const told = await ask<Recorded | Model>(options, path, asOf === undefined ? {} : { asOf });
      if ('refused' in told) {
        process.stdout.write(
          json ? `${JSON.stringify({ recorded: false, ...told })}\n` : `${refusalText(told.refused)}\n`,
        );
        process.exitCode = 1;
        return;
      }
      const recorded = 'eventId' in told.answer ? told.answer : null;
      const model = recorded ? recorded.model : (told.answer as Model);
      const id = recorded && recorded.eventId;
      if (json) process.stdout.write(`${JSON.stringify({ recorded: recorded !== null, id, model })}\n`);
      else process.stdout.write(`${[headOf(recorded, model), ...partsOf(model)].join('\n')}\n`);
    });

const refusalText = ({ code, reason }: Refused): string =>
  [
    `no model was fitted: ${code}: ${reason}`,
    'Nothing was recorded. A model that was in force stays so; where there is none, the rules by stage stand in.',
  ].join('\n');

function headOf(recorded: Recorded | null, { asOf, customers, repeaters, dataHash }: Model): string {
  const state =
    recorded === null
      ? 'recorded nowhere (dry run)'
      : `${recorded.duplicate ? 'was recorded already' : 'recorded'}, id ${recorded.eventId}`;
  return [
    `Model as of ${asOf}: ${state}`,
    `  ${customers.toLocaleString('en-US')} customers, of whom ${repeaters.toLocaleString('en-US')} bought again`,
    `  data ${dataHash}`,
  ].join('\n');
}

function partsOf({ unitDays, purchases, spend, spendRefusal }: Model): string[] {
  const { r, alpha, a, b } = purchases;
  return [
    partOf(`Purchases, BG/NBD; time in units of ${unitDays} days`, { r, alpha, a, b }, purchases),
    spend
      ? partOf('Spend, Gamma-Gamma; minor units', { p: spend.p, q: spend.q, gamma: spend.gamma }, spend)
      : `\nSpend: not fitted, ${spendRefusal}; purchases are predicted, their margin and CLV are not`,
  ];
}

function partOf(title: string, parameters: Readonly<Record<string, number>>, fit: Fitted): string {
  const { logLikelihood, standardErrors = {}, convergence } = fit;
  const rows = Object.entries(parameters).map(([name, value]) => [
    name,
    value.toFixed(6),
    (standardErrors as Readonly<Record<string, number>>)[name]?.toFixed(6) ?? '–',
  ]);
  const found =
    convergence &&
    `converged in ${convergence.iterations} iterations, gradient ${convergence.gradient.toExponential(1)}`;
  return [
    `\n${title}`,
    table(rows, ['', 'estimate', 'standard error']),
    `  log-likelihood ${logLikelihood.toFixed(6)}${found ? `; ${found}` : ''}`,
  ].join('\n');
}

type Fitted = Pick<Model['purchases'], 'logLikelihood' | 'convergence'> & { readonly standardErrors?: object };
