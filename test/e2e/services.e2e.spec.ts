import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey } from '@annals/platform';
import { endService, mainOf, SERVICE_NAMES, spawnService, startService, type RunningService } from '@annals/scenarios';

let dataDir: string;
let key: string;
let running: RunningService[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'annals-services-'));
  key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
  running = await Promise.all(SERVICE_NAMES.map((name) => startService(name, { ANNALS_DATA: dataDir })));
});

afterAll(async () => {
  await Promise.all(running.map((service) => endService(service, 'SIGKILL')));
  await rm(dataDir, { recursive: true, force: true });
});

const urlOf = (name: string): string => running.find((service) => service.name === name)!.url;

async function call(
  name: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(new URL(path, urlOf(name)), {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('each stage as a service of its own, on one data directory', () => {
  it.each(SERVICE_NAMES)('%s is alive, and ready', async (name) => {
    expect((await call(name, '/health/live')).status).toBe(200);
    expect((await call(name, '/health/ready')).status).toBe(200);
  });

  it('a purchase recorded at capture is read at query, and its insight at feed', async () => {
    const purchase = {
      orderId: 'o-1',
      lines: [{ sku: 'a', qty: 2, unitPrice: 50_000 }],
      total: { amountMinor: 100_000, currency: 'CNY' },
    };
    const recorded = await call('capture', '/v1/customers/c-1/purchases', purchase);
    expect(recorded.status).toBe(201);
    const read = await call('query', `/v1/customers/c-1?minPosition=${String(recorded.body['position'])}`);
    expect(read.body).toMatchObject({
      lifecycle: { stage: 'EXPLORATION' },
      loyalty: { level: 1 },
      value: { rfm: { code: '512' } },
    });
    const { body } = await call('feed', '/v1/events?customerId=c-1&types=LifecycleStageChanged');
    expect(body).toMatchObject({
      events: [{ data: { after: { stage: 'EXPLORATION' }, causes: [recorded.body['eventId']] } }],
    });
  });

  it('D9: a second process that takes a taken stage ends at once and says why', () => {
    const started = performance.now();
    let failure: { status?: number; stderr?: string } = {};
    try {
      execFileSync(process.execPath, [mainOf('clock')], {
        env: { ...process.env, ANNALS_DATA: dataDir, ANNALS_PORT: '0' },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      failure = error as typeof failure;
    }
    process.stderr.write(`D9: refused after ${Math.round(performance.now() - started)} ms\n`);
    expect(failure).toMatchObject({ status: 75, stderr: expect.stringContaining('stage clock') });
  });

  it('P10: each ends with 0 on SIGTERM', async () => {
    const codes = await Promise.all(running.map((service) => endService(service, 'SIGTERM')));
    expect(codes).toEqual(SERVICE_NAMES.map(() => 0));
  });
});

describe('a service that is told to end before it serves', () => {
  let fresh: string;
  beforeAll(async () => {
    fresh = await mkdtemp(join(tmpdir(), 'annals-early-'));
  });
  afterAll(() => rm(fresh, { recursive: true, force: true }));

  it.each(['relay', 'capture', 'lifecycle-projector'] as const)(
    '%s ends with 0, and leaves nothing taken',
    async (name) => {
      const dir = await mkdtemp(join(fresh, name));
      const watcher = watch(dir);
      const opening = once(watcher, 'change');
      const child = spawnService(name, { ANNALS_DATA: dir });
      const ended = once(child, 'exit');
      await opening;
      watcher.close();
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      const next = await startService(name, { ANNALS_DATA: dir });
      expect(await endService(next, 'SIGTERM')).toBe(0);
    },
  );
});
