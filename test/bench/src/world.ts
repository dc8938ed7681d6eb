import { randomUUID } from 'node:crypto';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT, modelOf } from '@annals/contracts';
import { linesOf, type FactLine } from '@annals/importers';
import { StageLoop } from '@annals/platform';
import type { Adapters } from '@annals/ports';
import { CaptureFacts, CustomerStreams, ImportFacts, TenantTimes } from '@annals/stage-capture';
import { Projector, PROJECTIONS } from '@annals/stage-projector';

export const asker = { tenant: DEFAULT_TENANT, actor: 'bench', correlationId: 'bench' };

export const clock = { now: () => Date.now() };

/** The log and the read models with their projector, in this process. */
export interface World {
  readonly adapters: Adapters;
  readonly capture: CaptureFacts;
  import(facts: Iterable<FactLine>): Promise<void>;
  start(): void;
  folded(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(dataDir: string): Promise<World> {
  const adapters = await openEmbedded({ dataDir });
  const { eventStore: store, keyStore: keys } = adapters;
  const ids = { next: () => randomUUID() };
  const capturing = { store, keys, ids, streams: new CustomerStreams(store), times: new TenantTimes(store, clock) };
  const projector = new Projector({ projections: PROJECTIONS, ...adapters, clock });
  const loop = new StageLoop({
    name: 'projector',
    session: projector.session,
    onFailure: (error) => {
      throw error;
    },
  });
  const importer = new ImportFacts(capturing);
  return {
    adapters,
    capture: new CaptureFacts(capturing),
    import: async (facts) => {
      const { rejected, errors } = await importer.all(linesOf(facts), asker);
      if (rejected > 0) throw new Error(`rejected: ${JSON.stringify(errors[0])}`);
    },
    start: () => loop.start(),
    folded: () => folded(adapters),
    close: async () => {
      await loop.stop();
      await adapters.close();
    },
  };
}

async function folded({ eventStore, readModels }: Adapters): Promise<void> {
  for (;;) {
    const head = await eventStore.head();
    for (const projection of PROJECTIONS) {
      while (((await readModels.checkpoint(modelOf(projection), 0)) ?? 0n) < head) {
        await readModels.waitForCommit(modelOf(projection), head, AbortSignal.timeout(100));
      }
    }
    if ((await eventStore.head()) === head) return;
  }
}
