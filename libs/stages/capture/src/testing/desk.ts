import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import {
  clockFactId,
  clockStream,
  decode,
  derivedId,
  encode,
  type NewEvent,
  type RecordedEvent,
  type StreamId,
} from '@annals/contracts';
import { defaultPolicy, type ClockFact, type Policy } from '@annals/domain';
import { parseDay, parseInstant } from '@annals/kernel';
import type { Adapters } from '@annals/ports';
import { CaptureFacts, type CaptureRequest } from '../capture-facts.js';
import { ForgetCustomers } from '../forgetting/forget-customers.js';
import { ForgetList } from '../forgetting/forget-list.js';
import type { FactWish } from '../fact/wish.js';
import { CustomerStreams } from '../history/customer-streams.js';
import { TenantTimes } from '../history/tenant-times.js';
import { ImportFacts } from '../import/import-facts.js';
import { Merges } from '../merge/merges.js';
import type { SourceLine } from '../import/line.js';

export const NOW = parseInstant('2024-06-15T12:00:00Z')!;
export const ASKER = { tenant: 'default', actor: 'shop', correlationId: 'r-1' };

/** What one process of capture holds, over adapters that may be shared with others. */
export interface Process {
  readonly capture: CaptureFacts;
  readonly imports: ImportFacts;
  readonly merges: Merges;
  readonly forgetting: ForgetCustomers;
}

/** Whoever forgets in a test says where that is kept, and removes it; nothing is written here otherwise. */
const NOBODY = new ForgetList(join(tmpdir(), 'annals-nobody-forgotten'));

/** `list` is where it is kept outside who was forgotten. */
export function processOn(
  { eventStore: store, keyStore: keys }: Adapters,
  mostEvents?: number,
  list = NOBODY,
): Process {
  let made = 0;
  const name = derivedId('process', Math.random());
  const ids = { next: () => derivedId('made', name, ++made) };
  const streams = new CustomerStreams(store, mostEvents);
  const ports = { store, keys, ids, streams, times: new TenantTimes(store, { now: () => NOW }) };
  return {
    capture: new CaptureFacts(ports),
    imports: new ImportFacts(ports),
    merges: new Merges(ports),
    forgetting: new ForgetCustomers(ports, list),
  };
}

/** Embedded adapters on a directory of their own, which is removed afterwards. */
export class Desk {
  private constructor(
    readonly dataDir: string,
    public adapters: Adapters,
  ) {}

  static async open(): Promise<Desk> {
    const dataDir = mkdtempSync(join(tmpdir(), 'annals-capture-'));
    return new Desk(dataDir, await openEmbedded({ dataDir }));
  }

  async reopen(): Promise<void> {
    await this.adapters.close();
    this.adapters = await openEmbedded({ dataDir: this.dataDir });
  }

  async close(): Promise<void> {
    await this.adapters.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async events(stream: StreamId): Promise<RecordedEvent[]> {
    return (await this.adapters.eventStore.readStream(stream)).map((record) => decode(record)!);
  }

  async tell(event: ClockFact, occurredAt = NOW): Promise<void> {
    const id =
      event.type === 'DayClosed'
        ? clockFactId('default', event.type, parseDay(event.data.day)!)
        : derivedId('told', Math.random());
    const told: NewEvent = { ...ASKER, id, event, occurredAt, sourceSeq: 0, recordedAt: NOW };
    await this.adapters.eventStore.append(clockStream('default'), 'any', [encode(told)]);
  }

  adopt(change: Partial<Policy>): Promise<void> {
    return this.tell({ type: 'PolicyAdopted', data: { policy: { ...defaultPolicy, ...change } } });
  }
}

export const request = (wish: FactWish, more: Partial<CaptureRequest> = {}): CaptureRequest => ({
  ...ASKER,
  customerId: 'C-1',
  wish,
  ...more,
});

export const purchase = (orderId: string, amountMinor = 100, more: Partial<FactWish> = {}): FactWish => ({
  type: 'PurchaseRecorded',
  data: { orderId, lines: [{ sku: 's', qty: 1, unitPrice: amountMinor }], total: { amountMinor, currency: 'CNY' } },
  ...more,
});

export const refund = (returnId: string, orderId: string, amountMinor: number, currency = 'CNY'): FactWish => ({
  type: 'PurchaseReturned',
  data: { returnId, orderId, refund: { amountMinor, currency } },
});

export const talk = (note: string, more: Partial<FactWish> = {}): FactWish => ({
  type: 'InteractionRecorded',
  data: { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY', note },
  ...more,
});

export async function* linesOf(facts: readonly (object | string)[]): AsyncGenerator<SourceLine> {
  let line = 0;
  for (const fact of facts) yield { line: ++line, text: typeof fact === 'string' ? fact : JSON.stringify(fact) };
}
