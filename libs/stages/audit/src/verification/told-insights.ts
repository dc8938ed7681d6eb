import { insightStream, type RecordedEvent } from '@annals/contracts';
import type { Insight } from '@annals/domain';
import { isSameJson } from '@annals/kernel';
import { insightOf, type Change, type Scope } from '@annals/read-models';
import { differingFields, divergingAt, type Difference } from './difference.js';

/** An insight as a replay tells it. */
export interface Told {
  readonly id: string;
  readonly readModel: string;
  readonly cause: RecordedEvent;
  readonly occurredAt: number;
  readonly event: Insight;
}

/** Hears what a replay tells; of what is told twice under one id, the log holds the first. */
export class ToldByReplay {
  readonly #told = new Map<string, Told>();

  readonly hear = (scope: Scope, change: Change, cause: RecordedEvent): void => {
    if (this.#told.has(change.id)) return;
    const event = insightOf(scope, change);
    const { id, effectiveAt: occurredAt } = change;
    this.#told.set(id, { id, readModel: scope.projection.name, cause, occurredAt, event });
  };

  get(id: string): Told | undefined {
    return this.#told.get(id);
  }

  all(): Told[] {
    return [...this.#told.values()];
  }

  /** What was told and is not among the records. */
  without(recorded: readonly RecordedEvent[]): Told[] {
    const ids = new Set(recorded.map(({ id }) => id));
    return this.all().filter(({ id }) => !ids.has(id));
  }
}

/** Whether a record is what the replay tells under its id: who, when, and the whole receipt. */
export const isAsTold = (record: RecordedEvent, told: Told): boolean =>
  record.occurredAt === told.occurredAt && record.sourceSeq === 0 && isSameJson(record.event, told.event);

const whole = ({ occurredAt, event }: Pick<Told, 'occurredAt' | 'event'>): object => ({
  type: event.type,
  occurredAt,
  ...event.data,
});

export function changedInsight(record: RecordedEvent, told: Told): Difference {
  return {
    kind: 'insight',
    readModel: told.readModel,
    customerId: record.customerId!,
    flaw: 'changed',
    firstDiverging: divergingAt(record),
    fields: differingFields(whole(record as RecordedEvent<Insight>), whole(told)),
  };
}

export function unfoundedInsight(record: RecordedEvent, readModel: string): Difference {
  const { before, after } = (record.event as Insight).data;
  return {
    kind: 'insight',
    readModel,
    customerId: record.customerId!,
    flaw: 'unfounded',
    firstDiverging: divergingAt(record),
    fields: differingFields({ before, after }, null),
  };
}

export function missingInsight({ readModel, cause, event }: Told, customerId: string): Difference {
  const { before, after } = event.data;
  return {
    kind: 'insight',
    readModel,
    customerId,
    flaw: 'missing',
    firstDiverging: divergingAt(cause),
    fields: differingFields(null, { before, after }),
  };
}

/** As if it had been recorded right behind its cause. */
export const toldAsRecord = (
  { id, readModel, cause, occurredAt, event }: Told,
  { tenant, customerId }: { readonly tenant: string; readonly customerId: string },
): RecordedEvent => ({
  ...cause,
  ...{ id, tenant, customerId, occurredAt, event, sourceSeq: 0 },
  stream: insightStream(readModel, tenant, customerId),
});
