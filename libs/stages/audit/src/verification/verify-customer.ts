import { setMaxListeners } from 'node:events';
import {
  clockStream,
  customerStream,
  decode,
  insightStream,
  laterOf,
  modelOf,
  parkedModelOf,
  parsePosition,
  START,
  type CustomerId,
  type ParkedDocument,
  type Position,
  type Standing,
  type StreamId,
  type TenantId,
} from '@annals/contracts';
import { ActiveModels, foldedUpTo, Rejected } from '@annals/platform';
import type { EventStore, ReadModelStore } from '@annals/ports';
import { PROJECTIONS, recordsOf, type AnyProjection, type PersonLog } from '@annals/read-models';
import { readPerson } from '../as-of/read-person.js';
import { verdictOf, type CustomerVerification, type StoredModel } from './verdicts.js';

/** So long a request waits for read models that are behind. */
const LONGEST_WAIT_MS = 5000;
/** A customer of whom something is recorded again and again meanwhile. */
const MOST_TRIES = 5;

/** Compares what is shown of one customer with what the log says, both as of the newest record that concerns it. */
export class VerifyCustomer {
  readonly #active: ActiveModels;

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModelStore,
  ) {
    this.#active = new ActiveModels(models);
  }

  /** Errors: CUSTOMER.NOT_FOUND; READ.NOT_YET where the read models are behind, or the customer does not stand still. */
  async verify(tenant: TenantId, id: CustomerId): Promise<CustomerVerification> {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    setMaxListeners(PROJECTIONS.length, signal);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const log = await this.#log(tenant, id, signal);
      const stored = await Promise.all(PROJECTIONS.map((projection) => this.#stored(projection, tenant, id)));
      // Nothing came meanwhile: what is stored follows from these records and no others.
      if ((await this.#newest(tenant, id)) === log.position) return verdictOf(log, stored);
    }
    throw notYet();
  }

  /** What read models are made of up to the newest record, once all of them have folded it. */
  async #log(tenant: TenantId, id: CustomerId, signal: AbortSignal): Promise<PersonLog> {
    const person = await readPerson(this.store, tenant, id);
    if (person.streams.get(id)!.length === 0)
      throw new Rejected({ code: 'CUSTOMER.NOT_FOUND', reason: 'there is no such customer' });
    // First whoever tells insights, then all, since the list is made of what the others told.
    await this.#folded(newestOf(person), signal);
    const told = await Promise.all(insightStreams(tenant, id).map((stream) => this.store.readStream(stream)));
    const log = { ...person, insights: told.flat().flatMap((record) => decode(record) ?? []) };
    const position = newestOf(log);
    await this.#folded(position, signal);
    return { ...log, position };
  }

  async #newest(tenant: TenantId, id: CustomerId): Promise<Position> {
    const streams = [clockStream(tenant), customerStream(tenant, id), ...insightStreams(tenant, id)];
    const last = await Promise.all(streams.map((stream) => this.store.readLast(stream)));
    return last.reduce<Position>((newest, record) => laterOf(newest, record?.position ?? START), START);
  }

  async #stored(projection: AnyProjection, tenant: TenantId, id: CustomerId): Promise<StoredModel> {
    const { version } = await this.#active.read(projection);
    const live = { name: projection.name, version };
    const [standing, parked] = await Promise.all([
      this.models.get<Standing>(modelOf(live), tenant, id),
      this.models.get<ParkedDocument>(parkedModelOf(live), tenant, id),
    ]);
    return { projection, version, standing, parkedFrom: parked ? parsePosition(parked.from)! : null };
  }

  async #folded(position: Position, signal: AbortSignal): Promise<void> {
    const live = async ({ name, version: own }: AnyProjection): Promise<string> => {
      const { version } = await this.#active.read({ name, version: own });
      return modelOf({ name, version });
    };
    const waits = PROJECTIONS.map((projection) => foldedUpTo(this.models, () => live(projection), position, signal));
    if (!(await Promise.all(waits)).every(Boolean)) throw notYet();
  }
}

const notYet = (): Rejected =>
  new Rejected({
    code: 'READ.NOT_YET',
    reason: 'the read models have not folded all that is recorded of the customer',
  });

const newestOf = (log: PersonLog): Position => recordsOf(log).at(-1)!.position;

/** Where the read models tell of a customer; the list tells nothing that another one folds. */
const insightStreams = (tenant: TenantId, id: CustomerId): StreamId[] =>
  PROJECTIONS.filter(({ insight }) => insight !== null).map(({ name }) => insightStream(name, tenant, id));
