import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { openEmbedded } from '@annals/adapter-embedded';
import { customerStream, encode, factId, type NewEvent } from '@annals/contracts';
import { bindPorts, createService, newApiKey, ROLES, type ApiKey, type Service } from '@annals/platform';
import type { Adapters } from '@annals/ports';
import { AuditStage } from '../audit.module.js';

@Module({})
class Root {}

const keys = ROLES.map((role) => ({ role, ...newApiKey() }));
const other = newApiKey();
const entries: ApiKey[] = [
  ...keys.map(({ role, keyHash }) => ({ name: `${role}-key`, keyHash, roles: [role], tenant: 'default' })),
  { name: 'other', keyHash: other.keyHash, roles: ['admin'], tenant: 'other' },
];

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The audit stage behind its HTTP edge, over a log that nobody has folded. */
export interface Audited {
  readonly adapters: Adapters;
  readonly service: Service;
  /** As a caller with a role of tenant `default`, or as `other`, an admin of another tenant. */
  call(
    role: string,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object | string,
    accept?: string,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function openAudited(): Promise<Audited> {
  const dataDir = await mkdtemp(join(tmpdir(), 'annals-audit-'));
  const adapters = await openEmbedded({ dataDir });
  const root: DynamicModule = {
    module: Root,
    imports: [bindPorts(adapters), AuditStage.register({ verifyHours: 0 })],
  };
  const service = await createService(root, { keys: entries, log: false, docs: { title: 'Audit', version: '1' } });
  const keyOf = (role: string) => (role === 'other' ? other.key : keys.find((each) => each.role === role)!.key);
  return {
    adapters,
    service,
    call: async (role, method, url, payload, accept) => {
      const headers = {
        authorization: `Bearer ${keyOf(role)}`,
        ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
        ...(accept && { accept }),
      };
      const response = await service.server.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
      const isJson = String(response.headers['content-type']).includes('json;') || response.body.startsWith('{');
      const body = isJson && !accept ? response.json<Answer['body']>() : {};
      return { status: response.statusCode, headers: response.headers, text: response.body, body };
    },
    close: async () => {
      await service.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** A purchase of a customer, the n-th. */
export function bought(customerId: string, n: number, tenant = 'default'): NewEvent {
  const occurredAt = Date.UTC(2024, 0, 1 + n, 12);
  const id = factId(tenant, customerId, `${n}`);
  const total = { amountMinor: 1000 * n, currency: 'CNY', fxToBase: '1' };
  return {
    ...{ id, tenant, customerId, occurredAt, recordedAt: occurredAt, sourceSeq: 0, actor: 'test', correlationId: id },
    event: {
      type: 'PurchaseRecorded',
      data: { orderId: `o-${n}`, lines: [{ sku: 'a', qty: 1, unitPrice: 1000 * n }], total },
    },
  };
}

export async function append({ eventStore }: Adapters, facts: readonly NewEvent[]): Promise<void> {
  for (const fact of facts)
    await eventStore.append(customerStream(fact.tenant, fact.customerId!), 'any', [encode(fact)]);
}
