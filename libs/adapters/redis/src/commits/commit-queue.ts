import { randomUUID } from 'node:crypto';
import { ClaimLost, StorageUnavailable, type Claim, type ModelCommit, type ModelName } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import type { ModelKeys } from '../models/model-keys.js';
import type { ModelRemoval } from '../models/model-removal.js';
import { commitRequest, type CommitRequest } from './commit-request.js';
import { claimScript, commitScript } from './commit-script.js';

/**
 * Sends commits, those of a partition one after the other. Each has a number of its own among those of this process,
 * under which it can be sent again when its end is not known.
 */
export class CommitQueue {
  readonly #process = randomUUID();
  #sequence = 0;
  readonly #last = new Map<number, Promise<unknown>>();
  #closed = false;

  constructor(
    private readonly connection: Connection,
    private readonly keys: ModelKeys,
    private readonly removal: ModelRemoval,
  ) {}

  /**
   * Commits of one partition are applied all or none; those of several partitions cannot be, since in a cluster they
   * are on several servers: what can be refused is refused for all of them before anything is sent, but a claim that
   * is lost, or a failure, leaves the other partitions' part applied. The engine commits one partition a call.
   */
  async commit(commits: readonly ModelCommit[]): Promise<void> {
    const partitions = [...new Set(commits.map(({ partition }) => partition))];
    const requests = partitions.map((each) =>
      commitRequest(
        this.keys,
        each,
        commits.filter(({ partition }) => partition === each),
      ),
    );
    const applied = requests.map((request) => this.#inTurn(request.partition, () => this.#apply(request)));
    const failed = (await Promise.allSettled(applied)).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
  }

  /** Once the commits of the partition are applied that were asked for before it. */
  claim(model: ModelName, partition: number): Promise<Claim> {
    const state = this.keys.state(partition, model);
    return this.#inTurn(partition, async () => {
      for (;;) {
        const claim = await this.connection.retried(() => this.connection.run(claimScript, [state], []));
        if (claim !== null) return Number(claim);
        await this.removal.finish(model, partition);
      }
    });
  }

  /** Waits for what was accepted. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#last.values());
  }

  async #apply({ partition, commits, keys, models, changes }: CommitRequest): Promise<void> {
    const sequence = ++this.#sequence;
    const args = [this.#process, sequence, this.keys.commits, commits.length, ...models].concat(changes);
    for (;;) {
      const [answer, number] = await this.#send(keys, args);
      if (answer === 'applied') return;
      const { model } = commits[Number(number) - 1]!;
      if (answer === 'lost') throw new ClaimLost(model, partition);
      // Somebody began to remove the model and did not end it: a commit between the two would be half removed.
      await this.removal.finish(model, partition);
    }
  }

  async #send(keys: CommitRequest['keys'], args: CommitRequest['models']): Promise<string[]> {
    const answer = await this.connection.retried(() => this.connection.run(commitScript, keys, args));
    return (answer as Buffer[]).map(String);
  }

  #inTurn<T>(partition: number, action: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageUnavailable('the read models are closed'));
    const before = this.#last.get(partition) ?? Promise.resolve();
    const turn = before.then(action, action);
    this.#last.set(partition, turn);
    return turn;
  }
}
