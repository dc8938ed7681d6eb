import type { Appended, StorageUnavailable } from '@annals/ports';
import { Admission, type Admitted, type AppendRequest } from './admission.js';
import { KnownTails } from './known-tails.js';
import { positionKey, revisionKey } from '../log/log-keys.js';
import type { Log } from '../log/open-log.js';
import { sealRecord, type ChainHash } from '../log/record.js';
import { chainHashAt } from '../log/stored-records.js';

export type Answer = Appended | Error;

/** Stores groups of appends, each in one transaction and one flush. */
export class GroupCommit {
  readonly #tails = new KnownTails();

  constructor(private readonly log: Log) {}

  /** The answer to each request, in order, once all that was admitted is durable. */
  async store(requests: readonly AppendRequest[]): Promise<readonly Answer[]> {
    const group = (await this.#storeUnlessOvertaken(requests)) ?? (await this.#storeUnderLock(requests));
    this.#tails.settle(group.admission.head);
    return group.answers;
  }

  /** What a rejected `store` is to its callers. */
  failure(error: unknown): Promise<StorageUnavailable> {
    return this.log.environment.failure(error);
  }

  /**
   * Decides outside of the transaction, so that lmdb's own thread does the puts meanwhile. Its one
   * condition is that the next position is still free. `undefined` when another process has taken it.
   */
  async #storeUnlessOvertaken(requests: readonly AppendRequest[]): Promise<Group | undefined> {
    this.log.environment.refresh();
    const group = this.#group();
    const next = positionKey(group.admission.head + 1);
    const free = await this.log.records.ifNoExists(next, () => group.decide(requests));
    return free ? group : undefined;
  }

  /**
   * Decides while no other process can write, so that a busy one cannot overtake for ever.
   * A child transaction, because only that rolls back what was put before an exception.
   */
  #storeUnderLock(requests: readonly AppendRequest[]): Promise<Group> {
    return this.log.environment.underLock(() => {
      const group = this.#group();
      group.decide(requests);
      return group;
    });
  }

  #group(): Group {
    const head = this.log.lastPosition();
    return new Group(this.log, new Admission(this.log, head, this.#tails.asOf(head)), chainHashAt(this.log, head));
  }
}

/** One transaction's worth of appends. */
class Group {
  readonly answers: Answer[] = [];

  constructor(
    private readonly log: Log,
    readonly admission: Admission,
    private chain: ChainHash,
  ) {}

  /** Must not throw, since what was put before would be stored: all that can be refused is refused by `admit`. */
  decide(requests: readonly AppendRequest[]): void {
    for (const request of requests) {
      try {
        const { appended, admitted } = this.admission.admit(request);
        for (const event of admitted) this.#put(event);
        this.answers.push(appended);
      } catch (error) {
        this.answers.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  #put({ draft, stream, position, revision }: Admitted): void {
    this.chain = sealRecord(draft.record, position, revision, this.chain);
    const place = positionKey(position);
    // The transaction's own promise tells of all of them.
    void this.log.records.put(place, draft.record);
    void this.log.revisions.put(revisionKey(stream, revision), place);
    void this.log.ids.put(draft.idKey, place);
  }
}
