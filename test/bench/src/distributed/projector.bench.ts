import { DEFAULT_TENANT, modelOf, type Position } from '@annals/contracts';
import { lifecycleProjection } from '@annals/domain';
import { StageLoop } from '@annals/platform';
import { DistributedProfile } from '@annals/scenarios';
import { Projector, type PROJECTIONS } from '@annals/stage-projector';
import { madeUpFacts } from '../customers.js';
import type { Result } from '../result.js';
import { clock } from '../world.js';
import { rawProjecting } from './raw-projecting.js';
import type { BenchServers } from './servers.js';

const CUSTOMERS = 4000;
const FACTS_EACH = 10;
const projection = lifecycleProjection as unknown as (typeof PROJECTIONS)[number];

/**
 * A projector, from Kafka to Redis: what it reads was relayed before, and the relay, a process of its own, goes on to
 * carry its insights. Beside it kafkajs reads the same messages, and ioredis sets the documents that came of it.
 */
export async function projectorBench(servers: BenchServers): Promise<Result> {
  const profile = await DistributedProfile.open(servers);
  try {
    const { upTo } = await relayed(profile);
    const ours = await projected(profile, upTo);
    const texts = await documentsOf(profile);
    const raw = await rawProjecting(servers, profile.topicPrefix, texts, FACTS_EACH * CUSTOMERS);
    return {
      measure: 'projector of one read model, Kafka → Redis',
      unit: 'facts/s',
      value: ours,
      raw,
      rawIs: 'kafkajs reading the same messages, ioredis setting the same documents in MULTI',
      note: 'from the first delivery to the last commit, its insights appended',
    };
  } finally {
    await profile.close();
  }
}

/** Imports the facts and waits until the topics hold them. */
async function relayed(profile: DistributedProfile): Promise<{ readonly upTo: Position }> {
  await Promise.all([profile.start('capture'), profile.start('relay')]);
  const { body } = await profile.import([...madeUpFacts(CUSTOMERS, FACTS_EACH)]);
  if (body['accepted'] !== CUSTOMERS * FACTS_EACH) throw new Error(`not imported: ${JSON.stringify(body)}`);
  const upTo = await profile.adapters.eventStore.head();
  while ((await profile.adapters.eventBus.lastPublished()) < upTo)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { upTo };
}

/** Facts a second, those of the first delivery aside: it is what the clock starts with. */
async function projected({ adapters }: DistributedProfile, upTo: Position): Promise<number> {
  let began: { readonly at: number; readonly records: number } | undefined;
  const projector = new Projector({
    projections: [projection],
    ...adapters,
    clock,
    onBatch: ({ records }) => void (began ??= { at: performance.now(), records }),
  });
  const onFailure = (error: unknown) => {
    throw error;
  };
  const loop = new StageLoop({ name: 'projector', session: projector.session, onFailure });
  loop.start();
  const partitions = await adapters.eventBus.partitions();
  for (let partition = 0; partition < partitions; partition++) await folded(adapters.readModels, partition, upTo);
  const seconds = (performance.now() - began!.at) / 1000;
  await loop.stop();
  return (CUSTOMERS * FACTS_EACH - began!.records) / seconds;
}

async function folded(readModels: DistributedProfile['adapters']['readModels'], partition: number, upTo: Position) {
  const model = modelOf(projection);
  while (((await readModels.checkpoint(model, partition)) ?? 0n) < upTo)
    await readModels.waitForCommit(model, upTo, AbortSignal.timeout(20));
}

async function documentsOf({ adapters }: DistributedProfile): Promise<ReadonlyMap<string, string>> {
  const ids = Array.from({ length: CUSTOMERS }, (_, i) => `c${i}`);
  const documents = await adapters.readModels.getMany(modelOf(projection), DEFAULT_TENANT, ids);
  return new Map(ids.map((id, i) => [`${DEFAULT_TENANT}:${id}`, JSON.stringify(documents[i])]));
}
