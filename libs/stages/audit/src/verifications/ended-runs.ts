import type { TenantId } from '@annals/contracts';
import { parseInstant } from '@annals/kernel';
import type { ReadModelStore } from '@annals/ports';
import type { VerificationRun } from './verification-run.js';

const MODEL = 'verifications@1';
/** It follows no log, so its checkpoint says nothing. */
const EMPTY = { model: MODEL, partition: 0, checkpoint: 0n } as const;
/** So many of a tenant are kept. */
const MOST_KEPT = 20;

/** Verifications that have ended, kept beside the read models: whoever asks tomorrow, after a restart too, finds them. */
export class EndedRuns {
  constructor(private readonly models: ReadModelStore) {}

  get(tenant: TenantId, id: string): Promise<VerificationRun | undefined> {
    return this.models.get<VerificationRun>(MODEL, tenant, id);
  }

  /** The newest first. */
  async list(tenant: TenantId): Promise<VerificationRun[]> {
    const { items } = await this.models.list<VerificationRun>(MODEL, {
      ...{ tenant, index: 'started', prefix: [], order: 'descending' },
      limit: MOST_KEPT * 2,
    });
    return items.map(({ document }) => document);
  }

  async keep(tenant: TenantId, run: VerificationRun): Promise<void> {
    const before = await this.list(tenant);
    const deletes = before.slice(MOST_KEPT - 1).map(({ id }) => ({ tenant, id }));
    const indexes = [{ index: 'started', key: [parseInstant(run.startedAt)!] }];
    await this.models.commit([{ ...EMPTY, puts: [{ tenant, id: run.id, document: run, indexes }], deletes }]);
  }
}
