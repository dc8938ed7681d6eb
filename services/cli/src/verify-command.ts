import { Command } from 'commander';
import { DEFAULT_TENANT } from '@annals/contracts';
import { readConfig } from '@annals/platform/config';
import { openProfile, profileSettings } from '@annals/profile';
import { verifyTenant, type Difference, type VerificationResult } from '@annals/stage-audit';
import { showProgress, table } from '@annals/terminal';
import { reasonOption, recordAccess } from './recorded-access.js';

interface VerifyOptions {
  readonly data?: string;
  readonly tenant: string;
  readonly json: boolean;
  readonly reason?: string;
}

/** `annals verify`: folds the log again beside the live read models, and compares every document and every insight. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'fold the whole log again, and compare every document and every insight with what that gives;\nexit 1 where any differs, 2 where it did not come to its end',
    )
    .option('--data <dir>', 'data directory; a running server may go on meanwhile (ANNALS_DATA)')
    .option('--tenant <tenant>', 'whose customers are compared', DEFAULT_TENANT)
    .addOption(reasonOption())
    .option('--json', 'progress and result as JSON lines', false)
    .action(async (options: VerifyOptions) => {
      try {
        const result = await verify(options);
        print(result, options.json);
        if (!result.equal) process.exitCode = 1;
      } catch (error) {
        process.exitCode = 2;
        const { name, message } = error as Error;
        process.stderr.write(`${name}: ${message}\n`);
      }
    });

async function verify({ data, tenant, json, reason }: VerifyOptions): Promise<VerificationResult> {
  const env = { ...process.env, ...(data !== undefined && { ANNALS_DATA: data }) };
  const config = readConfig(env, profileSettings);
  const { eventStore, readModels, close } = await openProfile(config);
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('stopped before the end: nothing is known'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  const progress = showProgress('Verifying', 'steps', 1, process.stderr, json);
  try {
    const access = { command: 'annals verify', access: 'verification', dataDir: config.dataDir, reason };
    await recordAccess(eventStore, { ...access, of: { tenant } });
    const result = await verifyTenant({
      ...{ eventStore, readModels, tenant, signal: stop.signal },
      onProgress: ({ done, total }) => progress.update(done, total),
    });
    progress.finish(summaryOf(result));
    return result;
  } catch (error) {
    progress.finish('Not verified');
    throw error;
  } finally {
    await close();
  }
}

const count = (n: number): string => n.toLocaleString('en-US');

const summaryOf = ({ records, customers, insights, seconds, position }: VerificationResult): string =>
  `Replayed ${count(records)} records of ${count(customers)} customers, ${count(insights.recorded)} insights among them, in ${seconds.toFixed(1)} s (${count(Math.round(records / seconds))}/s), up to position ${position}`;

function print(result: VerificationResult, json: boolean): void {
  if (json) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  const { readModels, differingInsights, differingCustomers, insights, unsettledCustomers, differences } = result;
  const rows = readModels.map(({ name, version, customers, differing }) => [
    `${name}@${version}`,
    customers,
    differing,
  ]);
  const lines = [table([...rows, ['insights', insights.recorded, differingInsights]], ['', 'compared', 'differing'])];
  if (insights.ofEarlierVersions > 0)
    lines.push(`${count(insights.ofEarlierVersions)} insights of earlier versions would be told in another way today`);
  if (unsettledCustomers > 0)
    lines.push(`${count(unsettledCustomers)} customers did not stand still, and were not compared`);
  lines.push(
    result.equal
      ? 'Everything is what the log gives'
      : `${count(differingCustomers)} customers are not what the log gives`,
    ...differences.flatMap(textOf),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

function textOf({ kind, readModel, customerId, flaw, firstDiverging, fields }: Difference): string[] {
  const at = firstDiverging
    ? `from position ${firstDiverging.position} on: ${firstDiverging.type} ${firstDiverging.eventId} of ${firstDiverging.occurredAt}`
    : 'from no record on';
  return [
    '',
    `${kind} of ${readModel}, customer ${customerId}: ${flaw}`,
    `  ${at}`,
    ...fields.map(
      ({ path, recorded, replayed }) =>
        `  ${path || '(all)'}: recorded ${shown(recorded)}, replay gives ${shown(replayed)}`,
    ),
  ];
}

const MOST_SHOWN = 100;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};
