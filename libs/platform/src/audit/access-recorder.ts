import { randomUUID } from 'node:crypto';
import { auditStream, encode, type AccessData, type CustomerId, type NewEvent, type TenantId } from '@annals/contracts';
import type { EventStore, WallClock } from '@annals/ports';

/** Who looks at records, in which request, and what for. */
export interface Access {
  readonly tenant: TenantId;
  /** The name of an API key, or of a command with the number of its user. */
  readonly actor: string;
  readonly correlationId: string;
  readonly traceparent?: string | undefined;
  /** as-of, receipts, verification, export, replay, personal-data, … */
  readonly access: string;
  /** `GET /v1/…` with the names of what stands in the path, or `annals export`. */
  readonly route: string;
  readonly customerId?: CustomerId | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly reason?: string | undefined;
}

/**
 * Says in the log that somebody looks at it. In a stream of its own that no rule folds: it moves no read model, no
 * business day and nobody's facts.
 */
export class AccessRecorder {
  constructor(
    private readonly store: EventStore,
    private readonly clock: WallClock = { now: () => Date.now() },
  ) {}

  /** Durable when it resolves: only then may anything be shown. Failure: what the log reports. */
  async record({ access, route, customerId, parameters, reason, ...who }: Access): Promise<void> {
    const now = this.clock.now();
    const data: AccessData = {
      ...{ access, route, parameters },
      ...(customerId !== undefined && { customerId }),
      ...(reason !== undefined && { reason }),
    };
    const event: NewEvent = {
      ...{ ...who, id: randomUUID(), occurredAt: now, recordedAt: now, sourceSeq: 0 },
      event: { type: 'RecordsAccessed', data },
    };
    await this.store.append(auditStream(who.tenant), 'any', [encode(event)]);
  }
}
