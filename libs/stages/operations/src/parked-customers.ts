import {
  customerStream,
  decode,
  parkedModelOf,
  type CustomerId,
  type ParkedDocument,
  type TenantId,
} from '@annals/contracts';
import { ActiveModels, RedriveRequests, Rejected } from '@annals/platform';
import { PROJECTIONS, type AnyProjection } from '@annals/read-models';
import type { OperationsPorts } from './stage-reports.js';

/** A customer whose facts wait in a read model, because one of them could not be folded. */
export interface ParkedCustomer {
  readonly customerId: CustomerId;
  readonly readModel: string;
  /** The first position that waits. */
  readonly since: string;
  /** The fact that could not be folded. */
  readonly failedAt: string;
  /** The name of the error, `RangeError`. */
  readonly code: string;
  readonly cause: string;
  readonly attempts: number;
  /** Facts of the customer that wait, the one that failed among them. */
  readonly waiting: number;
}

export interface ParkedReport {
  readonly parked: readonly ParkedCustomer[];
  /** Of all read models; `parked` has the first of them, by read model and id. */
  readonly total: number;
}

/** Who is tried again, and in which read models they wait. */
export interface RedriveAsked {
  readonly customerId: CustomerId;
  readonly readModels: readonly string[];
}

const MOST_SHOWN = 500;

/** Whose facts wait, of a tenant. */
export class ParkedCustomers {
  readonly #active: ActiveModels;
  readonly #requests: RedriveRequests;

  constructor(private readonly ports: OperationsPorts) {
    this.#active = new ActiveModels(ports.readModels);
    this.#requests = new RedriveRequests(ports.readModels);
  }

  async list(tenant: TenantId): Promise<ParkedReport> {
    const shown: (readonly [AnyProjection, ParkedDocument])[] = [];
    let total = 0;
    for (const projection of PROJECTIONS) {
      for await (const page of this.ports.readModels.scan<ParkedDocument>(await this.#modelOf(projection), tenant)) {
        total += page.length;
        shown.push(...page.map(({ document }) => [projection, document] as const).slice(0, MOST_SHOWN - shown.length));
      }
    }
    return {
      parked: await Promise.all(shown.map(([projection, document]) => this.#shown(projection, document))),
      total,
    };
  }

  /**
   * Asks whoever folds the customer to try again, from the first fact that waits. What came of it is told by
   * {@link list}. Errors: PARKED.NOT_FOUND.
   */
  async redrive(tenant: TenantId, customerId: CustomerId): Promise<RedriveAsked> {
    const found = await Promise.all(
      PROJECTIONS.map(async (projection) =>
        this.ports.readModels.get<ParkedDocument>(await this.#modelOf(projection), tenant, customerId),
      ),
    );
    const readModels = PROJECTIONS.filter((_, i) => found[i] !== undefined).map(({ name }) => name);
    if (readModels.length === 0)
      throw new Rejected({ code: 'PARKED.NOT_FOUND', reason: 'no facts of such a customer wait' });
    await this.#requests.ask(tenant, customerId);
    return { customerId, readModels };
  }

  async #modelOf(projection: AnyProjection): Promise<string> {
    const { version } = await this.#active.read(projection);
    return parkedModelOf({ name: projection.name, version });
  }

  async #shown({ name, handles }: AnyProjection, parked: ParkedDocument): Promise<ParkedCustomer> {
    const { tenant, customerId, from, failedAt, cause, attempts } = parked;
    const facts = (await this.ports.eventStore.readStream(customerStream(tenant, customerId))).map(decode);
    const meant = new Set<string>(handles);
    const waiting = facts.filter((fact) => fact && fact.position >= BigInt(from) && meant.has(fact.event.type));
    const code = /^\w+/.exec(cause)?.[0] ?? 'Error';
    return { customerId, readModel: name, since: from, failedAt, code, cause, attempts, waiting: waiting.length };
  }
}
