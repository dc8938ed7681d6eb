import { clockStream, decode, encode, modelOf, START, type Position, type TenantId } from '@annals/contracts';
import {
  contextOf,
  evolvePopulation,
  newPopulation,
  valueProjection,
  type ClockFact,
  type ModelFitted,
  type Population,
} from '@annals/domain';
import { ok, reject, type Day, type Instant, type Occurred, type Rejection, type Result } from '@annals/kernel';
import { ActiveModels, type CommandOrigin } from '@annals/platform';
import { foldedBy } from '../folded.js';
import type { ClockKeeperOptions } from '../keeper.js';
import { fitValues } from './fit-values.js';
import { modelFitted } from './model-fitted.js';

/** A fit as it was recorded. */
export interface RecordedFit {
  readonly eventId: string;
  readonly position: Position;
  readonly revision: number;
  readonly duplicate: boolean;
  readonly occurredAt: number;
  readonly model: ModelFitted['data'];
}

type Asker = Pick<CommandOrigin, 'tenant' | 'actor' | 'correlationId' | 'traceparent'>;

/** Fits the model of a tenant from the value documents, and records it as a fact of the tenant. */
export class ModelFitting {
  readonly #active: ActiveModels;

  constructor(private readonly options: ClockKeeperOptions) {
    this.#active = new ActiveModels(options.readModels);
  }

  /**
   * Fits as of the end of `asOf`, or of the newest closed day, and puts the model in force. A refusal records nothing.
   * Idempotence: the same fit of the same data is the same event.
   * Errors: MODEL.NO_DAY_CLOSED, MODEL.DAY_NOT_CLOSED; READ.NOT_YET while that day is not folded; those of the fit.
   */
  async fit(asker: Asker, asOf?: Day): Promise<Result<RecordedFit, Rejection>> {
    const fitted = await this.#fitted(asker.tenant, asOf);
    return fitted.ok ? ok(await this.#append(asker, fitted.value.model, fitted.value.occurredAt)) : fitted;
  }

  /** The same, recorded nowhere. Errors: those of {@link fit}. */
  async attempt(tenant: TenantId, asOf?: Day): Promise<Result<ModelFitted['data'], Rejection>> {
    const fitted = await this.#fitted(tenant, asOf);
    return fitted.ok ? ok(fitted.value.model) : fitted;
  }

  async #fitted(
    tenant: TenantId,
    asOf?: Day,
  ): Promise<Result<{ model: ModelFitted['data']; occurredAt: Instant }, Rejection>> {
    const { population, upTo } = await this.#known(tenant);
    if (population.closedDay === null) return reject('MODEL.NO_DAY_CLOSED', 'a fit is as of a closed day');
    const day = asOf ?? population.closedDay;
    if (day > population.closedDay) return reject('MODEL.DAY_NOT_CLOSED', 'that day is not closed yet');
    const { version } = await this.#active.read(valueProjection);
    const valueModel = modelOf({ name: valueProjection.name, version });
    if ((await foldedBy(this.options, valueModel)) < upTo)
      return reject('READ.NOT_YET', 'the closed days are not folded yet');
    const fitted = await fitValues(this.options.readModels, valueModel, tenant, day, population.policy);
    if (!fitted.ok) return fitted;
    return ok({ model: fitted.value, occurredAt: contextOf(population).calendar.startOf(day + 1) });
  }

  async #known(tenant: TenantId): Promise<{ population: Population; upTo: Position }> {
    let population = newPopulation;
    let upTo: Position = START;
    for (const record of await this.options.eventStore.readStream(clockStream(tenant))) {
      upTo = record.position;
      const fact = decode(record);
      if (fact) population = evolvePopulation(population, fact as Occurred<ClockFact>);
    }
    return { population, upTo };
  }

  async #append(asker: Asker, model: ModelFitted['data'], occurredAt: Instant): Promise<RecordedFit> {
    const { tenant, actor, correlationId, traceparent } = asker;
    const told = { actor, correlationId, traceparent, occurredAt, recordedAt: this.options.clock.now() };
    const fact = modelFitted(tenant, model, told);
    const appended = await this.options.eventStore.append(clockStream(tenant), 'any', [encode(fact)]);
    return { eventId: fact.id, occurredAt, model, ...appended };
  }
}
