import { REDRIVES, type CustomerId, type RedriveRequest, type TenantId } from '@annals/contracts';
import { ClaimLost, type ReadModelStore } from '@annals/ports';

/** Where all tenants with requests stand, under a tenant that nobody can be. */
const TENANTS = '-';
const PARTITION = 0;

export interface AskedCustomer {
  readonly tenant: TenantId;
  readonly customerId: CustomerId;
}

/**
 * Requests to try parked customers again, on their way from whoever answers HTTP to whichever process folds the
 * customer. They travel in the store that both have. A request is a wish, not a fact: nothing follows from it but an
 * attempt, and one too many changes nothing; so a store that was emptied may forget it.
 */
export class RedriveRequests {
  constructor(private readonly models: ReadModelStore) {}

  /** Resolves when every projector can see it. */
  async ask(tenant: TenantId, customerId: CustomerId): Promise<void> {
    for (;;) {
      // A claim is a number that nobody else gets, and whoever was overtaken must take a later one: none is overlooked.
      const number = await this.models.claim(REDRIVES, PARTITION);
      const document: RedriveRequest = { customerId, number };
      const known = { tenant: TENANTS, id: tenant, document: {}, indexes: [] };
      const asked = { tenant, id: customerId, document, indexes: [] };
      const commit = { model: REDRIVES, partition: PARTITION, claim: number, checkpoint: BigInt(number) };
      try {
        return await this.models.commit([{ ...commit, puts: [known, asked] }]);
      } catch (error) {
        if (!(error instanceof ClaimLost)) throw error;
      }
    }
  }

  /** Customers who are asked for from now on, without end until `signal` aborts. */
  async *follow(signal: AbortSignal): AsyncGenerator<readonly AskedCustomer[]> {
    let seen = (await this.models.checkpoint(REDRIVES, PARTITION)) ?? 0n;
    while (!signal.aborted) {
      await this.models.waitForCommit(REDRIVES, seen + 1n, signal);
      const upTo = (await this.models.checkpoint(REDRIVES, PARTITION)) ?? 0n;
      // Not one of these may be left out because a later one came meanwhile: it is found again then.
      const asked = await this.#after(seen);
      seen = upTo;
      if (asked.length > 0) yield asked;
    }
  }

  async #after(number: bigint): Promise<AskedCustomer[]> {
    const found: AskedCustomer[] = [];
    for await (const tenants of this.models.scan(REDRIVES, TENANTS)) {
      for (const { id: tenant } of tenants) {
        for await (const page of this.models.scan<RedriveRequest>(REDRIVES, tenant)) {
          const later = page.filter(({ document }) => BigInt(document.number) > number);
          found.push(...later.map(({ document: { customerId } }) => ({ tenant, customerId })));
        }
      }
    }
    return found;
  }
}
