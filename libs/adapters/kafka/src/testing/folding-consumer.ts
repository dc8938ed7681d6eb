import { setImmediate as nextTurn } from 'node:timers/promises';
import { DEFAULT_TENANT, START, type EncodedRecord, type Position } from '@annals/contracts';
import { ClaimLost, type Claim, type Delivery, type EventBus, type ReadModelStore } from '@annals/ports';

const MODEL = 'folded@1';

/** What was folded of a stream, in the order in which it was: applied twice or out of order, it shows. */
interface Folded {
  readonly positions: readonly string[];
}

/** A consumer as a projector is one: it claims what it is given, and commits what it folds with its checkpoint. */
export class FoldingConsumer {
  readonly #abort = new AbortController();
  readonly #done: Promise<void>;
  readonly #claims = new Map<number, Claim>();
  /** Commits that were refused because another consumer had taken over. */
  fenced = 0;
  /** Why sessions ended before they were to. */
  readonly failures: string[] = [];

  constructor(
    private readonly bus: EventBus,
    private readonly models: ReadModelStore,
    private readonly group: string,
    /** Awaited before a delivery is folded, for a test that holds one up. */
    private readonly before: (delivery: Delivery) => Promise<void> = async () => undefined,
  ) {
    this.#done = this.#run();
  }

  /** Leaves the group. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#done;
  }

  /** As a stage's loop does: after a failure a new session begins from what is stored. */
  async #run(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      try {
        await this.#session();
      } catch (error) {
        this.failures.push((error as Error).message);
        if (error instanceof ClaimLost) this.fenced++;
      }
    }
  }

  async #session(): Promise<void> {
    const from = async (partition: number): Promise<Position> => {
      this.#claims.set(partition, await this.models.claim(MODEL, partition));
      return (await this.models.checkpoint(MODEL, partition)) ?? START;
    };
    const { signal } = this.#abort;
    const wish = { group: this.group, from, wantsInsights: true, maxRecords: 20, signal };
    for await (const delivery of this.bus.subscribe(wish)) {
      await this.before(delivery);
      await this.#fold(delivery);
    }
  }

  async #fold({ partition, records, upTo }: Delivery): Promise<void> {
    const streams = [...new Set(records.map(({ stream }) => idOf(stream, partition)))];
    const folded = await this.models.getMany<Folded>(MODEL, DEFAULT_TENANT, streams);
    const documents = new Map(streams.map((id, i) => [id, [...(folded[i]?.positions ?? [])]]));
    for (const { stream, position } of records) documents.get(idOf(stream, partition))!.push(String(position));
    const puts = [...documents].map(([id, positions]) => ({
      tenant: DEFAULT_TENANT,
      id,
      document: { positions },
      indexes: [],
    }));
    await this.models.commit([{ model: MODEL, partition, claim: this.#claims.get(partition), checkpoint: upTo, puts }]);
  }
}

/** A clock stream is folded in each partition. */
const idOf = (stream: string, partition: number): string => `${stream}/${partition}`;

/** Resolves when all partitions are folded up to a position. */
export async function foldedUpTo(models: ReadModelStore, partitions: number, position: Position): Promise<void> {
  for (;;) {
    const checkpoints = [...(await models.checkpoints(MODEL)).values()];
    if (checkpoints.length === partitions && checkpoints.every((at) => at >= position)) return;
    // A partition that has never been committed does not count there, so the wait is short.
    await models.waitForCommit(MODEL, position, AbortSignal.timeout(100));
    await nextTurn();
  }
}

/** Compares what was folded with the log: what is missing, what is there twice or in another place. */
export async function compareWithLog(models: ReadModelStore, log: readonly EncodedRecord[]) {
  const published = new Map<string, string[]>();
  for (const { stream, position } of log) published.set(stream, [...(published.get(stream) ?? []), String(position)]);
  let lost = 0;
  let doubled = 0;
  let disordered = 0;
  const seen = new Set<string>();
  for await (const page of models.scan<Folded>(MODEL, DEFAULT_TENANT)) {
    for (const { id, document } of page) {
      const [stream] = id.split('/') as [string];
      seen.add(stream);
      const expected = published.get(stream) ?? [];
      const unique = new Set(document.positions);
      lost += expected.filter((position) => !unique.has(position)).length;
      doubled += document.positions.length - unique.size;
      if ([...unique].join() !== expected.filter((position) => unique.has(position)).join()) disordered++;
    }
  }
  for (const [stream, positions] of published) if (!seen.has(stream)) lost += positions.length;
  return { lost, doubled, disordered };
}
