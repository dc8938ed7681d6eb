import type { LiveReadModels } from './live-read-models.js';
import type { PersonVerdict } from './check-person.js';
import type { Difference } from './difference.js';
import { MOST_DIFFERENCES, type VerificationResult } from './verification-result.js';

/** Adds up what was found of each customer. */
export class Tally {
  readonly differences: Difference[] = [];
  unsettledCustomers = 0;
  #customers = 0;
  #insights = 0;
  #ofEarlierVersions = 0;
  #documents = 0;
  #differingInsights = 0;
  readonly #differing = new Set<string>();
  readonly #readModels: Map<string, { customers: number; differing: number }>;

  constructor(private readonly live: LiveReadModels) {
    this.#readModels = new Map(live.projections.map(({ name }) => [name, { customers: 0, differing: 0 }]));
  }

  get customers(): number {
    return this.#customers;
  }

  add(verdict: PersonVerdict): void {
    this.#customers++;
    this.#insights += verdict.insights;
    this.#ofEarlierVersions += verdict.ofEarlierVersions;
    for (const name of verdict.known) this.#readModels.get(name)!.customers++;
    for (const difference of verdict.differences) this.addDifference(difference);
  }

  addDifference(difference: Difference): void {
    this.#differing.add(difference.customerId);
    if (difference.kind === 'insight') this.#differingInsights++;
    else {
      this.#documents++;
      this.#readModels.get(difference.readModel)!.differing++;
    }
    if (this.differences.length < MOST_DIFFERENCES) this.differences.push(difference);
  }

  result(position: string, records: number, seconds: number): VerificationResult {
    return {
      ...{ position, records, customers: this.#customers },
      equal: this.#differing.size === 0,
      differingCustomers: this.#differing.size,
      differingDocuments: this.#documents,
      differingInsights: this.#differingInsights,
      readModels: this.live.projections.map(({ name, version }) => ({ name, version, ...this.#readModels.get(name)! })),
      insights: { recorded: this.#insights, ofEarlierVersions: this.#ofEarlierVersions },
      unsettledCustomers: this.unsettledCustomers,
      differences: this.differences,
      seconds,
    };
  }
}
