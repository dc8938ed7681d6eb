import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT, modelOf, type Position, type Standing } from '@annals/contracts';
import { ActiveModels } from '@annals/platform';
import type { Adapters, ReadModelStore } from '@annals/ports';
import { PROJECTIONS, asVersion, fingerprintOf, replay, type AnyProjection } from '@annals/stage-projector';
import { showProgress, table } from '@annals/terminal';

interface VerifyOptions {
  readonly data: string;
  readonly tenant: string;
  readonly json: boolean;
}

interface Verdict {
  readonly model: string;
  readonly customers: number;
  /** Ids of customers whose live document is not what the log gives. */
  readonly differing: readonly string[];
}

/** `annals verify`: folds the log again beside the live read models and compares them customer by customer. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('fold the whole log again and compare with the live read models; exit 1 where they differ')
    .option('--data <dir>', 'data directory; a running server may go on meanwhile', '.annals')
    .option('--tenant <tenant>', 'whose customers are compared', DEFAULT_TENANT)
    .option('--json', 'progress and verdict as JSON lines', false)
    .action(async (options: VerifyOptions) => {
      const scratch = await mkdtemp(join(tmpdir(), 'annals-verify-'));
      const live = await openEmbedded({ dataDir: options.data });
      const fresh = await openEmbedded({ dataDir: scratch });
      try {
        const verdicts = await verify(live, fresh.readModels, options);
        print(verdicts, options.json);
        if (verdicts.some(({ differing }) => differing.length > 0)) process.exitCode = 1;
      } finally {
        await live.close();
        await fresh.close();
        await rm(scratch, { recursive: true });
      }
    });

async function verify(live: Adapters, fresh: ReadModelStore, { tenant, json }: VerifyOptions): Promise<Verdict[]> {
  const projections = await liveVersions(live.readModels);
  const upTo = await foldedByAll(live.readModels, projections);
  const progress = showProgress('Replaying', 'records', Number(upTo), process.stderr, json);
  const started = performance.now();
  const records = await replay({
    projections,
    eventStore: live.eventStore,
    readModels: fresh,
    clock: { now: () => Date.now() },
    upTo,
    onProgress: (position) => progress.update(Number(position)),
  });
  const seconds = (performance.now() - started) / 1000;
  progress.finish(
    `Replayed ${records.toLocaleString('en-US')} records in ${seconds.toFixed(1)} s, up to position ${upTo}`,
  );
  return Promise.all(projections.map((projection) => compare(live.readModels, fresh, projection, tenant)));
}

async function liveVersions(models: ReadModelStore): Promise<AnyProjection[]> {
  const active = new ActiveModels(models);
  return Promise.all(
    PROJECTIONS.map(async (projection) => asVersion(projection, (await active.read(projection)).version)),
  );
}

/** A server that goes on folds at different speeds: what all of its read models hold is compared. */
async function foldedByAll(models: ReadModelStore, projections: readonly AnyProjection[]): Promise<Position> {
  const checkpoints = await Promise.all(projections.map((projection) => models.checkpoint(modelOf(projection), 0)));
  return checkpoints.reduce<Position>((least, at = 0n) => (at < least ? at : least), checkpoints[0] ?? 0n);
}

async function compare(
  live: ReadModelStore,
  fresh: ReadModelStore,
  projection: AnyProjection,
  tenant: string,
): Promise<Verdict> {
  const [expected, actual] = await Promise.all([
    fingerprints(fresh, projection, tenant),
    fingerprints(live, projection, tenant),
  ]);
  const ids = new Set([...expected.keys(), ...actual.keys()]);
  const differing = [...ids].filter((id) => expected.get(id) !== actual.get(id));
  return { model: modelOf(projection), customers: expected.size, differing };
}

async function fingerprints(
  models: ReadModelStore,
  projection: AnyProjection,
  tenant: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const page of models.scan<Standing>(modelOf(projection), tenant)) {
    for (const { id, document } of page) found.set(id, fingerprintOf(document));
  }
  return found;
}

function print(verdicts: readonly Verdict[], json: boolean): void {
  if (json) return void process.stdout.write(`${JSON.stringify({ verdicts })}\n`);
  const rows = verdicts.map(({ model, customers, differing }) => [
    model,
    customers,
    differing.length,
    differing.slice(0, 5).join(' '),
  ]);
  process.stdout.write(`${table(rows, ['read model', 'customers', 'differing', 'for example'])}\n`);
}
