import { ACTIVE_MODELS, modelOf, type ActiveModel } from '@annals/contracts';
import type { ReadModelStore } from '@annals/ports';

/** What a release brings: a projection's name and the version of its rules. */
export interface OwnRules {
  readonly name: string;
  readonly version: number;
}

/** Requests that follow each other so soon need not ask again. */
const REMEMBERED_MS = 250;

/** It follows no log, so its checkpoint says nothing. */
const EMPTY = { model: ACTIVE_MODELS, partition: 0, checkpoint: 0n, puts: [] } as const;

/** Which version of each read model is live. Nothing stored means: the one that the release's own rules make. */
export class LiveVersions {
  readonly #remembered = new Map<string, { readonly active: Promise<ActiveModel>; readonly until: number }>();

  constructor(private readonly stored: Pick<ReadModelStore, 'get'>) {}

  /** As stored now. */
  async read({ name, version }: OwnRules): Promise<ActiveModel> {
    const stored = await this.stored.get<ActiveModel>(ACTIVE_MODELS, ACTIVE_MODELS, name);
    return stored ?? { version, rules: version, told: [] };
  }

  /** As stored a moment ago. */
  recent(rules: OwnRules): Promise<ActiveModel> {
    const known = this.#remembered.get(rules.name);
    if (known && performance.now() < known.until) return known.active;
    const active = this.read(rules);
    this.#remembered.set(rules.name, { active, until: performance.now() + REMEMBERED_MS });
    active.catch(() => this.#remembered.delete(rules.name));
    return active;
  }
}

/** {@link LiveVersions}, which it also decides. */
export class ActiveModels extends LiveVersions {
  constructor(private readonly models: ReadModelStore) {
    super(models);
  }

  /**
   * {@link read}, and written down where it was not: a later release with other rules must find out that these
   * documents are not its own.
   */
  async settle(own: OwnRules): Promise<ActiveModel> {
    const stored = await this.models.get<ActiveModel>(ACTIVE_MODELS, ACTIVE_MODELS, own.name);
    if (stored) return stored;
    const active = await this.read(own);
    await this.write(own.name, active);
    return active;
  }

  /** From now on this is the live one. */
  write(name: string, active: ActiveModel): Promise<void> {
    return this.#put(name, active);
  }

  /** The rules with which a version is being built; `undefined` for one that was not begun. */
  async begun(name: string, version: number): Promise<number | undefined> {
    const id = modelOf({ name, version });
    return (await this.models.get<{ rules: number }>(ACTIVE_MODELS, ACTIVE_MODELS, id))?.rules;
  }

  begin(name: string, version: number, rules: number): Promise<void> {
    return this.#put(modelOf({ name, version }), { rules });
  }

  giveUp(name: string, version: number): Promise<void> {
    const deleted = { tenant: ACTIVE_MODELS, id: modelOf({ name, version }) };
    return this.models.commit([{ ...EMPTY, deletes: [deleted] }]);
  }

  #put(id: string, document: object): Promise<void> {
    return this.models.commit([{ ...EMPTY, puts: [{ tenant: ACTIVE_MODELS, id, document, indexes: [] }] }]);
  }
}
