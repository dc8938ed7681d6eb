import { Command } from 'commander';
import { ask, withApiOptions, type ApiOptions, type Refused } from '../api.js';
import { moment } from '../moment.js';
import { reasonOption } from '../recorded-access.js';
import { explained, type Receipt } from './explained.js';

interface ExplainOptions extends ApiOptions {
  readonly at?: string;
  readonly model?: string;
  readonly json: boolean;
}

interface Answer {
  readonly customerId: string;
  readonly at?: string;
  readonly position: string;
  readonly absorbed?: { readonly mergedInto: string };
  readonly receipts: readonly Receipt[];
  readonly cursor: string | null;
}

/** `annals explain`: why a customer is what it is, or was on a day: each change with its facts, figures and thresholds. */
export const explainCommand = (): Command =>
  withApiOptions(new Command('explain'), 'an auditor')
    .description('say why a customer is what it is: each change, the fact that caused it, the figures that decided')
    .argument('<customer>', 'id')
    .option('--at <moment>', 'only what explains this instant, or the end of this date', moment)
    .option('--model <name>', 'only changes of this read model: lifecycle, loyalty, value, …')
    .addOption(reasonOption())
    .option('--json', 'the whole answer as JSON', false)
    .action(async (customer: string, options: ExplainOptions) => {
      const told = await askAll(customer, options);
      if ('code' in told) {
        process.exitCode = 1;
        return void process.stderr.write(`${told.code}: ${told.reason}\n`);
      }
      process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : `${textOf(told)}\n`);
    });

/** All pages as one. */
async function askAll(customer: string, options: ExplainOptions): Promise<Answer | Refused> {
  const receipts: Receipt[] = [];
  for (let cursor: string | null = null; ;) {
    const told: Awaited<ReturnType<typeof ask<Answer>>> = await ask<Answer>(options, pathOf(customer, options, cursor));
    if ('refused' in told) return told.refused;
    receipts.push(...told.answer.receipts);
    cursor = told.answer.cursor;
    if (cursor === null) return { ...told.answer, receipts };
  }
}

function pathOf(customer: string, { at, model }: ExplainOptions, cursor: string | null): string {
  const query = new URLSearchParams({
    limit: '500',
    ...(at && { at }),
    ...(model && { readModel: model }),
    ...(cursor !== null && { cursor }),
  });
  return `/v1/audit/customers/${encodeURIComponent(customer)}/receipts?${query}`;
}

function textOf({ customerId, at, position, absorbed, receipts }: Answer): string {
  const when = at ? `why it was at ${at} what it was` : 'every change that was told';
  return [
    `${customerId}: ${when}, from the log up to position ${position}`,
    ...(absorbed ? [`absorbed by ${absorbed.mergedInto}: its changes are told there from then on`] : []),
    ...(receipts.length === 0 ? ['nothing was told'] : []),
    ...receipts.map((receipt) => `\n${explained(receipt)}`),
  ].join('\n');
}
