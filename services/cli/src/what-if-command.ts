import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_TENANT } from '@annals/contracts';
import { parseDay } from '@annals/kernel';
import { InvalidRequest, Rejected } from '@annals/platform';
import { readConfig } from '@annals/platform/config';
import { openProfile, profileSettings } from '@annals/profile';
import { whatIf, type MoveSum, type WhatIf, type WhatIfReport } from '@annals/stage-audit';
import { amount, showProgress, table } from '@annals/terminal';
import { readPolicy } from './policy-command.js';
import { reasonOption, recordAccess } from './recorded-access.js';

interface WhatIfCommandOptions {
  readonly reason?: string;
  readonly policy: string;
  readonly from: string;
  readonly out?: string;
  readonly data?: string;
  readonly tenant: string;
  readonly json: boolean;
}

function from(text: string): string {
  if (text === 'beginning' || text === 'now' || parseDay(text) !== undefined) return text;
  throw new InvalidArgumentError('It is beginning, now, or a date, YYYY-MM-DD.');
}

/** `annals what-if`: who would be where had another policy been in force. It changes nothing. */
export const whatIfCommand = (): Command =>
  new Command('what-if')
    .description(
      'show who would be where had another policy been in force; it changes nothing.\nExit 1 where the policy would be refused, 2 where it did not come to its end',
    )
    .requiredOption('--policy <file>', 'JSON of a whole policy, or of what is to be changed of the one in force')
    .option('--from <when>', 'in force from the beginning, from now, or from a date on', from, 'beginning')
    .option('--out <file>', 'NDJSON: each customer of whom anything would be different, and the report at the end')
    .option('--data <dir>', 'data directory; a running server may go on meanwhile (ANNALS_DATA)')
    .option('--tenant <tenant>', 'whose customers', DEFAULT_TENANT)
    .addOption(reasonOption())
    .option('--json', 'progress and report as JSON lines', false)
    .action(async (options: WhatIfCommandOptions) => {
      try {
        await carryOut(options);
      } catch (error) {
        process.exitCode = error instanceof Rejected || error instanceof InvalidRequest ? 1 : 2;
        process.stderr.write(`${refusalOf(error)}\n`);
      }
    });

function refusalOf(error: unknown): string {
  if (error instanceof Rejected) return `${error.rejection.code}: ${error.rejection.reason}`;
  if (error instanceof InvalidRequest)
    return error.errors.map(({ field, message }) => `VALIDATION.FAILED: ${field} ${message}`).join('\n');
  const { name, message } = error as Error;
  return `${name}: ${message}`;
}

async function carryOut(options: WhatIfCommandOptions): Promise<void> {
  const policy = readPolicy(options.policy);
  const env = { ...process.env, ...(options.data !== undefined && { ANNALS_DATA: options.data }) };
  const config = readConfig(env, profileSettings);
  const { eventStore, close } = await openProfile(config);
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('stopped before the end'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    const { tenant, from, reason } = options;
    const access = { command: 'annals what-if', access: 'what-if', dataDir: config.dataDir, reason };
    await recordAccess(eventStore, { ...access, of: { tenant } });
    const clock = { now: () => Date.now() };
    const asked = await whatIf({ ...{ eventStore, clock, tenant, policy }, from, signal: stop.signal });
    const report = await answered(asked, options);
    process.stdout.write(
      options.json ? `${JSON.stringify(report)}\n` : `${textOf(report, asked.inForce.baseCurrency)}\n`,
    );
  } finally {
    await close();
  }
}

async function answered(asked: WhatIf, { out, json }: WhatIfCommandOptions): Promise<WhatIfReport> {
  const progress = showProgress('Folding twice', 'steps', 1, process.stderr, json);
  const file = out === undefined ? undefined : createWriteStream(out);
  const write = async (line: object) => {
    if (file && !file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
  };
  if (file) await once(file, 'open');
  let report: WhatIfReport | undefined;
  try {
    for await (const line of asked.answer()) {
      if ('progress' in line) progress.update(line.progress.done, line.progress.total);
      else await write(line);
      if ('report' in line) ({ report } = line);
    }
  } catch (error) {
    progress.finish('Not answered');
    throw error;
  } finally {
    if (file) await new Promise<void>((resolve) => file.end(resolve));
  }
  progress.finish(`Folded ${count(report!.customers)} customers twice in ${report!.seconds.toFixed(1)} s`);
  return report!;
}

const count = (n: number): string => n.toLocaleString('en-US');

/** So many moves are printed; the file has each customer. */
const MOST_PRINTED = 25;

function textOf(report: WhatIfReport, currency: string): string {
  const { policy, movers, customers, moves, insights, asOf, months } = report;
  const money = (minor: number): string => amount(minor, currency);
  const rows = moves
    .slice(0, MOST_PRINTED)
    .map((move) => [
      `${move.readModel} ${move.category}`,
      `${shown(move.before)} → ${shown(move.after)}`,
      move.customers,
      money(move.net),
      money(move.margin),
      money(move.clv12),
      sinceOf(move),
    ]);
  const further = moves.length + report.furtherMoves - rows.length;
  const told = Object.entries(insights.byReadModel).map(([name, { added, omitted }]) => [name, added, omitted]);
  return [
    `Policy ${policy.changed} instead of ${policy.inForce}, in force ${whenOf(report.from)}, as of ${asOf ?? 'no day yet'}`,
    `changed: ${policy.fields.join(', ') || 'nothing'}`,
    '',
    `${count(movers.customers)} of ${count(customers)} customers would be elsewhere: net ${money(movers.net)}, margin ${money(movers.margin)}, CLV of 12 months ${money(movers.clv12)}`,
    ...(rows.length > 0 ? [table(rows, ['', 'move', 'customers', 'net', 'margin', 'clv12', 'since'])] : []),
    ...(further > 0 ? [`and ${count(further)} further kinds of moves`] : []),
    ...(movers.customers > 0 ? ['', table(Object.entries(months), ['since', 'customers'])] : []),
    '',
    `${count(insights.told)} insights were told, ${count(insights.wouldBeTold)} would be`,
    ...(told.length > 0 ? [table(told, ['', 'only then', 'no more'])] : []),
  ].join('\n');
}

const whenOf = (when: string): string => (when === 'beginning' ? 'from the beginning' : `from ${when} on`);

const shown = (value: unknown): string => (value === null ? '–' : String(value));

function sinceOf({ first, last }: MoveSum): string {
  const [from, to] = [first?.slice(0, 10) ?? '–', last?.slice(0, 10) ?? '–'];
  return from === to ? from : `${from} … ${to}`;
}
