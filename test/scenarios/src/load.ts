import { setTimeout as pause } from 'node:timers/promises';
import { customerStream, decode } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import type { EventStore } from '@annals/ports';
import { askService, importOf, type RunningService } from './running-service.js';

const CLIENTS = 16;
const LINES = 400;

/** As clients record it. */
const purchaseOf = (orderId: string) => ({
  orderId,
  lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
  total: { amountMinor: 1000, currency: 'GBP' },
});

/** Clients that record purchases one after the other, and one that is in the middle of an import. */
export class Load {
  /** Ids of facts that were acknowledged. */
  readonly acknowledged: string[] = [];
  /** Requests sent before the end was asked for that got no answer, or another than they should. */
  broken = 0;
  /** What the probe was told, each once: statuses of readiness, `null` where nobody listens. */
  readonly readiness: (number | null)[] = [];
  #isEnding = false;
  #letImportEnd = (): void => undefined;
  readonly #clients: Promise<void>[];
  readonly #import: Promise<number>;

  constructor(
    private readonly capture: RunningService,
    private readonly key: string,
  ) {
    this.#clients = Array.from({ length: CLIENTS }, (_, i) => this.#record(i));
    this.#clients.push(this.#probe());
    this.#import = this.#importSlowly();
  }

  /** Resolves when so many facts were acknowledged. */
  async under(facts: number): Promise<void> {
    while (this.acknowledged.length < facts) await pause(10);
  }

  /** To be called with the signal: from now on clients may be refused, what was sent before must be answered. */
  end(): void {
    this.#isEnding = true;
    this.#letImportEnd();
  }

  /** Resolves when nobody listens any more. Gives how many facts the import was told to be taken, of {@link LINES}. */
  async ended(): Promise<{ readonly imported: number; readonly lines: number }> {
    await Promise.all(this.#clients);
    return { imported: await this.#import, lines: LINES };
  }

  async #record(client: number): Promise<void> {
    for (let i = 0; ; i++) {
      const wasEnding = this.#isEnding;
      const body = JSON.stringify(purchaseOf(`${client}-${i}`));
      const path = `/v1/customers/load-${client}/purchases`;
      const answer = await askService(this.capture, { key: this.key, path, body }).catch(() => undefined);
      if (answer?.status === 201) this.acknowledged.push(String(answer.body['eventId']));
      else if (!wasEnding) this.broken++;
      if (answer === undefined) return;
    }
  }

  async #probe(): Promise<void> {
    for (;;) {
      const headers = { connection: 'close' };
      const answer = await fetch(new URL('/health/ready', this.capture.url), { headers }).catch(() => null);
      await answer?.arrayBuffer();
      const status = answer?.status ?? null;
      if (this.readiness.at(-1) !== status) this.readiness.push(status);
      if (status === null) return;
      await pause(10);
    }
  }

  /** Half of its lines come before the end is asked for, and half after it. */
  async #importSlowly(): Promise<number> {
    const lines = Array.from({ length: LINES }, (_, i) => lineOf(i));
    const isEnding = new Promise<void>((resolve) => (this.#letImportEnd = resolve));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(textOf(lines.slice(0, LINES / 2))),
      pull: async (controller) => {
        await isEnding;
        controller.enqueue(textOf(lines.slice(LINES / 2)));
        controller.close();
      },
    });
    const { status, body: summary } = await askService(this.capture, { ...importOf(this.key, []), body });
    return status === 200 ? Number(summary['accepted']) : 0;
  }
}

function lineOf(i: number): FactLine {
  const { orderId, lines, total } = purchaseOf(`import-${i}`);
  const data = { orderId, lines, total: { ...total, fxToBase: '1' } };
  return { type: 'PurchaseRecorded', customerId: `import-${i % 20}`, occurredAt: '2011-03-01T12:00:00.000Z', data };
}

const textOf = (lines: readonly object[]): Uint8Array =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** How many facts of customers the log holds by id. */
export async function factsById(log: EventStore): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let position = 0n; ;) {
    const page = await log.readAll(position, 5000);
    if (page.length === 0) return found;
    position = page.at(-1)!.position;
    for (const record of page) {
      const { customerId, tenant } = decode(record)!;
      if (customerId !== undefined && record.stream === customerStream(tenant, customerId))
        found.set(record.id, (found.get(record.id) ?? 0) + 1);
    }
  }
}
