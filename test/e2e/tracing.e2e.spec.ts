import type { ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey } from '@annals/platform';
import { endService, startService } from '@annals/scenarios';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

interface Span {
  readonly traceId: string;
  readonly name: string;
  readonly service: string;
}

/** What an OTLP collector gets, of which a test asks one thing: which spans there are. */
interface Collector {
  readonly url: string;
  readonly server: Server;
  /** Resolves when a span of the trace has each of the names. */
  spans(names: readonly string[]): Promise<Span[]>;
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] };
    readonly scopeSpans: readonly { readonly spans: readonly { traceId: string; name: string }[] }[];
  }[];
}

async function collector(): Promise<Collector> {
  const spans: Span[] = [];
  let arrived: () => void = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Exported;
      for (const { resource, scopeSpans } of resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        for (const { traceId, name } of scopeSpans.flatMap((scope) => scope.spans))
          spans.push({ traceId, name, service });
      }
      response.setHeader('content-type', 'application/json').end('{}');
      arrived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    spans: async (names) => {
      for (;;) {
        const ours = spans.filter(({ traceId }) => traceId === TRACE);
        if (names.every((name) => ours.some((span) => span.name === name))) return ours;
        await new Promise<void>((resolve) => (arrived = resolve));
      }
    },
  };
}

let dataDir: string;
let collecting: Collector;
const children: ChildProcess[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'annals-tracing-'));
  collecting = await collector();
});
afterAll(async () => {
  await Promise.all(children.map((child) => endService({ process: child }, 'SIGKILL')));
  collecting.server.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a trace', () => {
  it('follows a fact from the request to the read model, through two processes', async () => {
    const key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
    const [capture, projector] = await Promise.all(
      (['capture', 'lifecycle-projector'] as const).map((name) =>
        startService(name, {
          ANNALS_DATA: dataDir,
          OTEL_EXPORTER_OTLP_ENDPOINT: collecting.url,
          OTEL_BSP_SCHEDULE_DELAY: '50',
        }),
      ),
    );
    children.push(capture!.process, projector!.process);
    const answer = await fetch(new URL('/v1/customers/c-1/purchases', capture!.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify({
        orderId: 'o-1',
        lines: [{ sku: 'a', qty: 1, unitPrice: 500 }],
        total: { amountMinor: 500, currency: 'CNY' },
      }),
    });
    expect(answer.status).toBe(201);
    const names = ['POST /v1/customers/:id/purchases', 'capture', 'fold lifecycle'];
    const services = new Map((await collecting.spans(names)).map(({ name, service }) => [name, service]));
    expect(names.map((name) => services.get(name))).toEqual([
      'annals-capture',
      'annals-capture',
      'annals-lifecycle-projector',
    ]);
    const metrics = await (await fetch(new URL('/metrics', projector!.url))).text();
    expect(metrics).toMatch(/annals_projector_lag_positions\{group="lifecycle",partition="0"\} 0/);
    expect(metrics).toMatch(/annals_projector_records_total\{group="lifecycle"\} [1-9]/);
    expect(metrics).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
