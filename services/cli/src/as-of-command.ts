import { Command } from 'commander';
import { table } from '@annals/terminal';
import { ask, withApiOptions, type ApiOptions } from './api.js';
import { moment } from './moment.js';
import { reasonOption } from './recorded-access.js';

interface AsOfOptions extends ApiOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json: boolean;
}

/** What the route says of a read model, as far as it is printed. */
interface Model {
  readonly version: number;
  readonly category?: Readonly<Record<string, unknown>>;
  readonly facts?: { readonly count: number; readonly last: { readonly position: string } | null };
  readonly parkedAt?: { readonly position: string };
}

interface Answer {
  readonly customerId: string;
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly position: string;
  readonly inForce: {
    readonly policy: { readonly version: number };
    readonly model: { readonly asOf: string } | null;
    readonly cuts: { readonly asOf: string } | null;
  };
  readonly absorbed?: { readonly mergedInto: string };
  readonly readModels: Readonly<Record<string, Model | null>>;
}

/** `annals as-of`: every read model of a customer at an instant, as the server folds it from the log. */
export const asOfCommand = (): Command =>
  withApiOptions(new Command('as-of'), 'an auditor')
    .description('show every read model of a customer as of an instant; exit 1 where the business has not come so far')
    .argument('<customer>', 'id')
    .option('--as-of <moment>', 'what had happened by then: an instant, or the end of a date; default now', moment)
    .option('--known-at <moment>', 'only what was recorded by then; default all that is today', moment)
    .addOption(reasonOption())
    .option('--json', 'the whole answer as JSON', false)
    .action(async (customer: string, options: AsOfOptions) => {
      const told = await ask<Answer>(options, pathOf(customer, options));
      if ('refused' in told) {
        process.exitCode = 1;
        const { code, reason } = told.refused;
        return void process.stderr.write(`${code}: ${reason}\n`);
      }
      process.stdout.write(options.json ? `${JSON.stringify(told.answer)}\n` : `${textOf(told.answer)}\n`);
    });

function pathOf(customer: string, { asOf, knownAt }: AsOfOptions): string {
  const query = new URLSearchParams({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) }).toString();
  return `/v1/audit/customers/${encodeURIComponent(customer)}${query && `?${query}`}`;
}

function textOf({ customerId, asOf, knownAt, position, inForce, absorbed, readModels }: Answer): string {
  const { policy, model, cuts } = inForce;
  const rows = Object.entries(readModels).flatMap(([name, each]) => (each ? [rowOf(name, each)] : []));
  const none = Object.keys(readModels).filter((name) => readModels[name] === null);
  return [
    `${customerId} as of ${asOf}, ${knownAt ? `as known at ${knownAt}` : 'as known now'}, from the log up to position ${position}`,
    `policy ${policy.version}, model ${model ? `of ${model.asOf}` : 'none'}, cuts ${cuts ? `of ${cuts.asOf}` : 'none'}`,
    ...(absorbed ? [`absorbed by ${absorbed.mergedInto}; as it was then`] : []),
    '',
    table(rows, ['read model', 'version', 'facts', 'last at position', 'category']),
    ...(none.length > 0 ? ['', `nothing known: ${none.join(', ')}`] : []),
  ].join('\n');
}

function rowOf(name: string, { version, category = {}, facts, parkedAt }: Model): (string | number)[] {
  if (parkedAt) return [name, version, '–', parkedAt.position, 'parked: this record could not be folded'];
  const told = Object.entries(category).flatMap(([field, value]) =>
    value === null ? [] : [`${field} ${String(value)}`],
  );
  return [name, version, facts?.count ?? 0, facts?.last?.position ?? '–', told.join(', ') || '–'];
}
