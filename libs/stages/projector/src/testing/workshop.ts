import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import {
  clockFactId,
  clockStream,
  customerStream,
  decode,
  encode,
  factId,
  insightStream,
  modelOf,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Standing,
} from '@annals/contracts';
import type { ClockFact, CustomerFact, Receipt } from '@annals/domain';
import { calendarOf, formatDay, parseDay } from '@annals/kernel';
import type { Adapters } from '@annals/ports';
import { ProjectionEngine } from '../engine.js';
import type { AnyProjection } from '@annals/read-models';

export const TENANT = 'default';
const calendar = calendarOf('Asia/Shanghai');

/** A log with read models, and engines that fold it as a test tells them. */
export interface Workshop {
  readonly adapters: Adapters;
  append(events: readonly NewEvent[]): Promise<void>;
  /** A new engine, as after a restart. */
  engine(projections: readonly AnyProjection[], carefulUpTo?: Position): Promise<ProjectionEngine>;
  /** Delivers the log to an engine, so many records at a time. */
  deliver(engine: ProjectionEngine, size: number): Promise<void>;
  insights(projection: string, customer: string): Promise<(RecordedEvent & { receipt: Receipt })[]>;
  standing(projection: AnyProjection, customer: string): Promise<Standing | undefined>;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const dir = await mkdtemp(join(tmpdir(), 'annals-projector-'));
  const adapters = await openEmbedded({ dataDir: dir });
  const { eventStore, readModels } = adapters;
  return {
    adapters,
    append: async (events) => {
      for (const event of events) {
        const stream = event.customerId === undefined ? clockStream(TENANT) : customerStream(TENANT, event.customerId);
        await eventStore.append(stream, 'any', [encode(event)]);
      }
    },
    engine: async (projections, carefulUpTo) => {
      const engine = new ProjectionEngine({
        projections,
        eventStore,
        readModels,
        clock: { now: () => 0 },
        partition: 0,
        carefulUpTo,
      });
      await engine.open();
      return engine;
    },
    deliver: async (engine, size) => {
      const upTo = await eventStore.head();
      for (let at = engine.position; at < upTo;) {
        const page = await eventStore.readAll(at, size);
        const records = page.filter(({ position }) => position <= upTo);
        at = records.at(-1)!.position;
        await engine.process({ records, upTo: at });
      }
    },
    insights: async (projection, customer) => {
      const records = await eventStore.readStream(insightStream(projection, TENANT, customer));
      return records.map((record) => {
        const event = decode(record)!;
        return { ...event, receipt: event.event.data as Receipt };
      });
    },
    standing: (projection, customer) => readModels.get<Standing>(modelOf(projection), TENANT, customer),
    close: async () => {
      await adapters.close();
      await rm(dir, { recursive: true });
    },
  };
}

/** A fact of a customer at noon of a business day. */
export function fact(customerId: string, day: string, event: CustomerFact, key = `${day}-${event.type}`): NewEvent {
  const occurredAt = calendar.startOf(parseDay(day)!) + 12 * 3_600_000;
  const id = factId(TENANT, customerId, key);
  return {
    id,
    tenant: TENANT,
    customerId,
    occurredAt,
    recordedAt: 0,
    sourceSeq: 0,
    actor: 'test',
    correlationId: id,
    event,
  };
}

export function purchase(
  customerId: string,
  day: string,
  orderId = `${customerId}-${day}`,
  amountMinor = 100_000,
): NewEvent {
  const total = { amountMinor, currency: 'CNY', fxToBase: '1' };
  const lines = [{ sku: 'a', qty: 1, unitPrice: amountMinor }];
  return fact(customerId, day, { type: 'PurchaseRecorded', data: { orderId, lines, total } }, orderId);
}

export function dayClosed(day: string): NewEvent<ClockFact> {
  const at = parseDay(day)!;
  const id = clockFactId(TENANT, 'DayClosed', at);
  const event = { type: 'DayClosed', data: { day: formatDay(at) } } as const;
  return {
    id,
    tenant: TENANT,
    occurredAt: calendar.startOf(at + 1),
    recordedAt: 0,
    sourceSeq: 0,
    actor: 'clock',
    correlationId: id,
    event,
  };
}
