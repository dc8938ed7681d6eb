import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogEventBus, openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT, encode, modelOf, derivedId, clockStream } from '@annals/contracts';
import { defaultPolicy, type Policy } from '@annals/domain';
import { linesOf, type FactLine } from '@annals/importers';
import { StageLoop } from '@annals/platform';
import type { Adapters, EventStore, ReadModelStore } from '@annals/ports';
import { CustomerStreams, ImportFacts, TenantTimes } from '@annals/stage-capture';
import { Clock } from '@annals/stage-clock';
import { modelFingerprint, Projector, PROJECTIONS, replay } from '@annals/stage-projector';

/** Customers and one hash over all of their documents, by read model. */
export type Fingerprints = Record<string, { customers: number; sha256: string }>;

/** The stages of standalone without its HTTP, on a data directory of their own. */
export interface World {
  readonly adapters: Adapters;
  import(facts: Iterable<FactLine>): Promise<{ accepted: number; duplicate: number; rejected: number }>;
  /** Resolves when all is folded, all insights too, and the clock owes nothing. */
  settled(): Promise<void>;
  fingerprints(): Promise<Fingerprints>;
  /** Folds the log from nothing into a store of its own. */
  replayed(): Promise<Fingerprints>;
  close(): Promise<void>;
}

const wallClock = { now: () => Date.now() };

export const historyPolicy: Policy = {
  ...defaultPolicy,
  businessTimeZone: 'Europe/London',
  baseCurrency: 'GBP',
  clock: 'history',
};

interface WorldOptions {
  readonly dataDir?: string;
  /** Takes the place of the embedded log, and is its own bus as that one is. */
  readonly log?: EventStore;
  /** Comes into force at the start. */
  readonly policy?: Policy;
}

export async function openWorld({ dataDir, log, policy = historyPolicy }: WorldOptions = {}): Promise<World> {
  const owned = dataDir === undefined;
  const dir = dataDir ?? (await mkdtemp(join(tmpdir(), 'annals-world-')));
  const embedded = await openEmbedded({ dataDir: dir });
  const adapters = log ? { ...embedded, eventStore: log, eventBus: new LogEventBus(log) } : embedded;
  await adopt(adapters.eventStore, policy);
  const { eventStore, eventBus, readModels } = adapters;
  const projector = new Projector({ projections: PROJECTIONS, eventStore, eventBus, readModels, clock: wallClock });
  const clock = new Clock({ eventStore, eventBus, readModels, clock: wallClock });
  const failures: unknown[] = [];
  const loops = [projector.session, clock.session].map(
    (session, i) => new StageLoop({ name: `loop-${i}`, session, onFailure: (error) => failures.push(error) }),
  );
  for (const loop of loops) loop.start();
  const importer = importerOf(adapters);
  const close = async () => {
    for (const loop of loops) await loop.stop();
    await adapters.close();
    if (owned) await rm(dir, { recursive: true });
  };
  return {
    adapters,
    import: importer,
    settled: () => settled(adapters, clock, failures),
    fingerprints: () => fingerprintsOf(readModels),
    replayed: () => replayed(adapters),
    close,
  };
}

/** Bulk import as capture does it. */
export function importerOf({ eventStore, keyStore }: Pick<Adapters, 'eventStore' | 'keyStore'>): World['import'] {
  const importer = new ImportFacts({
    store: eventStore,
    keys: keyStore,
    ids: { next: () => crypto.randomUUID() },
    streams: new CustomerStreams(eventStore),
    times: new TenantTimes(eventStore, wallClock),
  });
  return (facts) => importer.all(linesOf(facts), { tenant: DEFAULT_TENANT, actor: 'test', correlationId: 'test' });
}

/** The policy of the sample comes into force. */
export async function adopt(eventStore: EventStore, policy = historyPolicy): Promise<void> {
  const id = derivedId('policy', DEFAULT_TENANT, 1);
  const event = { type: 'PolicyAdopted', data: { policy } } as const;
  const fact = {
    id,
    tenant: DEFAULT_TENANT,
    occurredAt: 0,
    recordedAt: 0,
    sourceSeq: 0,
    actor: 'test',
    correlationId: id,
    event,
  };
  await eventStore.append(clockStream(DEFAULT_TENANT), 'any', [encode(fact)]);
}

async function settled(
  { eventStore, readModels }: Adapters,
  clock: Clock,
  failures: readonly unknown[],
): Promise<void> {
  for (;;) {
    if (failures.length > 0) throw failures[0];
    const head = await eventStore.head();
    const checkpoints = await Promise.all(
      PROJECTIONS.map((projection) => readModels.checkpoint(modelOf(projection), 0)),
    );
    const behind = PROJECTIONS.find((_, i) => (checkpoints[i] ?? 0n) < head);
    if (
      !behind &&
      clock.keeper !== null &&
      clock.keeper.position >= head &&
      clock.keeper.idle &&
      (await eventStore.head()) === head
    )
      return;
    if (behind) await readModels.waitForCommit(modelOf(behind), head, AbortSignal.timeout(50));
    else await eventStore.waitForMore(head, AbortSignal.timeout(20));
  }
}

/** Of every read model, as it is stored. */
export async function fingerprintsOf(models: ReadModelStore): Promise<Fingerprints> {
  const found: Fingerprints = {};
  for (const projection of PROJECTIONS)
    found[modelOf(projection)] = await modelFingerprint(models, projection, DEFAULT_TENANT);
  return found;
}

async function replayed({ eventStore }: Adapters): Promise<Fingerprints> {
  const dir = await mkdtemp(join(tmpdir(), 'annals-replay-'));
  const fresh = await openEmbedded({ dataDir: dir });
  try {
    await replay({
      projections: PROJECTIONS,
      eventStore,
      readModels: fresh.readModels,
      clock: wallClock,
      upTo: await eventStore.head(),
    });
    return await fingerprintsOf(fresh.readModels);
  } finally {
    await fresh.close();
    await rm(dir, { recursive: true });
  }
}
