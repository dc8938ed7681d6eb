import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_TENANT, modelOf } from '@annals/contracts';
import { readConfig } from '@annals/platform/config';
import { openProfile, profileSettings } from '@annals/profile';
import { PROJECTIONS, Rebuild, RebuildRefused, type AnyProjection, type Difference } from '@annals/stage-projector';
import { showProgress, table } from '@annals/terminal';
import { reasonOption, recordAccess } from './recorded-access.js';

interface RebuildOptions {
  readonly version: number;
  readonly switch: boolean;
  readonly cancel: boolean;
  readonly tenant: string;
  readonly data?: string;
  readonly json: boolean;
  readonly reason?: string;
}

const NAMES = PROJECTIONS.map(({ name }) => name);

function projectionOf(name: string): AnyProjection {
  const projection = PROJECTIONS.find((each) => each.name === name);
  if (!projection) throw new InvalidArgumentError(`It is one of ${NAMES.join(', ')}.`);
  return projection;
}

function versionOf(text: string): number {
  const version = Number(text);
  if (!Number.isInteger(version) || version < 1)
    throw new InvalidArgumentError('A version is a whole number from 1 on.');
  return version;
}

/** `annals rebuild NAME --version N`: builds another version of a read model beside the live one. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('build another version of a read model beside the live one, from the log; it tells no insight')
    .argument('<name>', `the read model: ${NAMES.join(', ')}`, projectionOf)
    .requiredOption('--version <n>', 'the version to build; a build that was broken off goes on', versionOf)
    .option('--switch', 'when it is complete, put it in the place of the live version', false)
    .option('--cancel', 'give the version up and remove what was built', false)
    .option('--tenant <tenant>', 'whose customers the summary compares', DEFAULT_TENANT)
    .option('--data <dir>', 'data directory; a running server may go on meanwhile (ANNALS_DATA)')
    .addOption(reasonOption())
    .option('--json', 'progress and summary as JSON lines', false)
    .action(async (projection: AnyProjection, options: RebuildOptions) => {
      const env = { ...process.env, ...(options.data !== undefined && { ANNALS_DATA: options.data }) };
      const config = readConfig(env, profileSettings);
      const adapters = await openProfile(config);
      try {
        if (!options.cancel)
          await recordAccess(adapters.eventStore, {
            ...{ command: 'annals rebuild', access: 'replay', dataDir: config.dataDir, reason: options.reason },
            parameters: { readModel: projection.name, version: String(options.version) },
          });
        const lease = await adapters.stageLocks.acquire(`rebuild-${projection.name}`);
        const rebuild = new Rebuild({ ...adapters, clock: { now: () => Date.now() } }, projection, options.version);
        await (options.cancel ? cancel(rebuild) : carryOut(rebuild, options));
        await lease.release();
      } catch (error) {
        if (!(error instanceof RebuildRefused)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      } finally {
        await adapters.close();
      }
    });

async function cancel(rebuild: Rebuild): Promise<void> {
  await rebuild.cancel();
  process.stdout.write(`${modelOf(rebuild)} is removed\n`);
}

async function carryOut(rebuild: Rebuild, options: RebuildOptions): Promise<void> {
  const { version: live } = await rebuild.live();
  if (!(await buildAll(rebuild, options.json))) {
    process.exitCode = 130;
    return void process.stderr.write(`Stopped; the same command goes on from there\n`);
  }
  print(rebuild, live, await rebuild.difference(options.tenant), options.json);
  if (options.switch) await rebuild.switch();
  if (!options.json) process.stdout.write(`${nextStep(rebuild, live, options.switch)}\n`);
}

/** Gives whether it came to the end of the log. Ctrl-C ends it between two pages. */
async function buildAll(rebuild: Rebuild, json: boolean): Promise<boolean> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  const started = performance.now();
  let progress: ReturnType<typeof showProgress> | undefined;
  const { records, position } = await rebuild.run(stop.signal, ({ position: at, head }) => {
    progress ??= showProgress(`Building ${modelOf(rebuild)}`, 'positions', Number(head), process.stderr, json);
    progress.update(Number(at), Number(head));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const summary = `Folded ${records.toLocaleString('en-US')} records in ${seconds} s, up to position ${position}`;
  if (progress) progress.finish(summary);
  else if (!json) process.stderr.write(`${summary}\n`);
  return !stop.signal.aborted;
}

function print(rebuild: Rebuild, live: number, difference: Difference, json: boolean): void {
  const liveModel = modelOf({ name: rebuild.name, version: live });
  if (json) {
    return void process.stdout.write(
      `${JSON.stringify({ live: liveModel, built: modelOf(rebuild), ...difference })}\n`,
    );
  }
  const { customers, differing, recategorised, examples } = difference;
  process.stdout.write(
    `${modelOf(rebuild)} beside ${liveModel}: of ${customers.toLocaleString('en-US')} customers ${differing.toLocaleString('en-US')} differ, ${recategorised.toLocaleString('en-US')} of them in category\n`,
  );
  if (examples.length === 0) return;
  const rows = examples.map((each) => [each.customerId, textOf(each.live), textOf(each.built)]);
  process.stdout.write(`${table(rows, ['customer', liveModel, modelOf(rebuild)])}\n`);
}

const textOf = (category: object | null): string =>
  category === null
    ? 'unknown'
    : Object.entries(category)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', ');

function nextStep(rebuild: Rebuild, live: number, switched: boolean): string {
  const command = `annals rebuild ${rebuild.name} --version`;
  return switched
    ? `${modelOf(rebuild)} is live. Back: ${command} ${live} --switch. Remove the old one: ${command} ${live} --cancel`
    : `${modelOf({ name: rebuild.name, version: live })} is still live. Switch: ${command} ${rebuild.version} --switch. Give up: ${command} ${rebuild.version} --cancel`;
}
