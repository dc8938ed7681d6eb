import { modelOf, parkedModelOf, tenantModelOf, type ActiveModel, type TenantId } from '@annals/contracts';
import { ActiveModels } from '@annals/platform';
import type { Adapters, WallClock } from '@annals/ports';
import type { AnyProjection } from '@annals/read-models';
import { build, toldBefore, NEVER, type BuildProgress } from './build.js';
import { differenceOf, type Difference } from './difference.js';

/** A version cannot be built, switched to or given up. The message says what to do. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
}

type Ports = Pick<Adapters, 'eventStore' | 'eventBus' | 'readModels'> & { readonly clock: WallClock };

/** Another version of one read model, built beside the live one until somebody puts it in its place. */
export class Rebuild {
  readonly #active: ActiveModels;

  constructor(
    private readonly ports: Ports,
    private readonly projection: AnyProjection,
    readonly version: number,
  ) {
    this.#active = new ActiveModels(ports.readModels);
  }

  live(): Promise<ActiveModel> {
    return this.#active.read(this.projection);
  }

  /** Folds up to the end of the log, going on where an earlier run stopped. Errors: RebuildRefused. */
  async run(signal: AbortSignal, onProgress?: (progress: BuildProgress) => void): Promise<BuildProgress> {
    const { projection, version } = this;
    const live = await this.#liveBeside();
    const begun = await this.#active.begun(projection.name, version);
    if (begun !== undefined && begun !== projection.version) {
      throw new RebuildRefused(
        `${modelOf(this)} was begun with rules ${begun}, and this release has rules ${projection.version}: cancel it first, or take another version`,
      );
    }
    await this.#active.begin(projection.name, version, projection.version);
    return build({ ...this.ports, projection, version, live, signal, onProgress });
  }

  get name(): string {
    return this.projection.name;
  }

  /** What it says differently of a tenant's customers. */
  async difference(tenant: TenantId): Promise<Difference> {
    const { version: live } = await this.live();
    return differenceOf(this.ports.readModels, this.projection, { live, built: this.version }, tenant);
  }

  /**
   * Puts it in the place of the live version, with one write. Readers see it within a moment; projectors go on with
   * it from their next delivery. Insights about what is in the log by then were told by the version before.
   */
  async switch(): Promise<void> {
    const { projection, version } = this;
    const live = await this.#liveBeside();
    if ((await this.#active.begun(projection.name, version)) !== projection.version)
      throw new RebuildRefused(`${modelOf(this)} was not built by this release`);
    const next = { version, rules: projection.version };
    // First as if the predecessor told for ever, since what it tells until it notices must not be told twice.
    await this.#active.write(projection.name, { ...next, told: toldBefore(live, NEVER) });
    const head = await this.ports.eventStore.head();
    await this.#active.write(projection.name, { ...next, told: toldBefore(live, head) });
  }

  /** Gives it up and removes what was built. Errors: RebuildRefused for the live version. */
  async cancel(): Promise<void> {
    await this.#liveBeside();
    for (const name of [modelOf, tenantModelOf, parkedModelOf]) await this.ports.readModels.drop(name(this));
    await this.#active.giveUp(this.projection.name, this.version);
  }

  async #liveBeside(): Promise<ActiveModel> {
    const live = await this.live();
    if (live.version === this.version) throw new RebuildRefused(`${modelOf(this)} is the live version`);
    return live;
  }
}
