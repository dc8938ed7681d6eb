import { setTimeout as pause } from 'node:timers/promises';
import { customerStream, derivedId, encode, type CustomerId, type NewEvent } from '@annals/contracts';
import type { Context, IdentityFact, MergeDecided, MergeRegistry } from '@annals/domain';
import { VersionConflict, type Appended, type EventStore } from '@annals/ports';
import type { Decision } from './decisions.js';
import { knownOf, reconciled } from './merged-facts.js';

export interface CarryOut {
  readonly store: EventStore;
  readonly registry: MergeRegistry;
  readonly context: Context;
  readonly recordedAt: number;
}

/** Others write to the same customers, each of them once at least before it happens again. */
const MOST_CONFLICTS = 100;
const LONGEST_PAUSE_MS = 20;

/**
 * Appends what a decision brings about, in an order in which no fact ever counts twice: a merge closes the absorbed
 * history before the survivor takes it in, undoing it takes it out before it is opened again. Gives the last append.
 * Idempotence: every step has an id of its own, and is appended once by however many that carry out the same decision.
 * Failure: StorageUnavailable, VersionConflict after very many lost races; called again it goes on where it stopped.
 */
export async function carryOut(scope: CarryOut, decision: Decision): Promise<Appended> {
  const { event } = decision;
  if (event.type === 'MergeDecided') return merge(scope, decision, event.data);
  const { mergeId } = event.data;
  const { survivorId, absorbedId } = scope.registry.merges.get(mergeId)!;
  await appendOnce(scope, decision, survivorId, () => ({ type: 'MergeUndone', data: { mergeId, absorbedId } }));
  return appendOnce(scope, decision, absorbedId, () => ({ type: 'CustomerRestored', data: { mergeId, survivorId } }));
}

async function merge(scope: CarryOut, decision: Decision, data: MergeDecided['data']): Promise<Appended> {
  const { mergeId, survivorId, absorbedId } = data;
  const closed = await appendOnce(scope, decision, absorbedId, () => ({
    type: 'CustomerAbsorbed',
    data: { mergeId, survivorId },
  }));
  const { store, context } = scope;
  const { tenant } = decision;
  // From here on the absorbed history does not change; the survivor's may until the append.
  const absorbed = await knownOf(store, tenant, absorbedId);
  return appendOnce(scope, decision, survivorId, async () => {
    const { leftOut, conflicts } = reconciled(await knownOf(store, tenant, survivorId), absorbed, context);
    return {
      type: 'CustomersMerged',
      data: {
        ...{ mergeId, absorbedId, absorbedRevision: closed.revision },
        leftOut: [...leftOut, ...conflicts.map(({ eventId }) => eventId)],
      },
    };
  });
}

/** Whether the last step of a decision is stored: then all of them are. */
export async function isCarriedOut({ store, registry }: CarryOut, decision: Decision): Promise<boolean> {
  const { survivorId, absorbedId } = registry.merges.get(decision.event.data.mergeId)!;
  const [customerId, type] =
    decision.event.type === 'MergeDecided'
      ? ([survivorId, 'CustomersMerged'] as const)
      : ([absorbedId, 'CustomerRestored'] as const);
  const records = await store.readStream(customerStream(decision.tenant, customerId));
  return records.some(({ id }) => id === stepId(decision, type));
}

const stepId = ({ id, tenant }: Decision, type: IdentityFact['type']): string =>
  derivedId('merge-step', tenant, id, type);

type Make = () => IdentityFact | Promise<IdentityFact>;

/** `make` is called with the stream as it stands just before the append. */
async function appendOnce(scope: CarryOut, decision: Decision, customerId: CustomerId, make: Make): Promise<Appended> {
  const { store, recordedAt } = scope;
  const { tenant, actor, correlationId, traceparent, occurredAt } = decision;
  const stream = customerStream(tenant, customerId);
  for (let conflicts = 0; ; conflicts++) {
    const records = await store.readStream(stream);
    const event = await make();
    const id = stepId(decision, event.type);
    const stored = records.find((record) => record.id === id);
    if (stored) return { position: stored.position, revision: stored.revision, duplicate: true };
    const step: NewEvent = {
      ...{ id, tenant, customerId, actor, correlationId, traceparent, event, occurredAt },
      ...{ recordedAt, sourceSeq: 0 },
    };
    try {
      return await store.append(stream, records.at(-1)?.revision ?? 'no-stream', [encode(step)]);
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= MOST_CONFLICTS) throw error;
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, conflicts + 1));
    }
  }
}
