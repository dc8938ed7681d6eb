import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { openEmbedded } from '@annals/adapter-embedded';
import { customerStream, encode, factId } from '@annals/contracts';
import type { InteractionRecorded } from '@annals/domain';
import { bindPorts, createService, newApiKey, ROLES, type ApiKey, type Service } from '@annals/platform';
import { FeedStage } from '../feed.module.js';
import { DEFAULT_LIMITS, EventStreams, STREAM_LIMITS, type StreamLimits } from '../stream/event-streams.js';

@Module({})
class Root {}

const keys = [...ROLES, 'other'].map((role) => ({ role, ...newApiKey() }));
const entries = keys.map(({ role, keyHash }) => ({
  ...{ name: role, keyHash },
  roles: role === 'other' ? (['admin'] as const) : [role],
  tenant: role === 'other' ? 'other' : 'default',
}));
export const bearer = (role: string) => ({
  authorization: `Bearer ${keys.find((key) => key.role === role)?.key ?? role}`,
});

/** The feed behind a port, over a log that a test writes. */
export interface StreamDesk {
  readonly url: string;
  readonly service: Service;
  readonly streams: EventStreams;
  /** Of every connection that is open, on the side of the service. */
  readonly sockets: ReadonlySet<Socket>;
  /** Appends touches of customers, so many; gives the position of the last. `bytes` says how large each is. */
  append(count: number, by?: { tenant?: string; bytes?: number }): Promise<bigint>;
  close(): Promise<void>;
}

export async function openStreamDesk(limits: Partial<StreamLimits> = {}): Promise<StreamDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'annals-stream-'));
  const adapters = await openEmbedded({ dataDir });
  const providers = [{ provide: STREAM_LIMITS, useValue: { ...DEFAULT_LIMITS, ...limits } }];
  const root: DynamicModule = {
    ...{ module: Root, global: true, providers, exports: [STREAM_LIMITS] },
    imports: [bindPorts(adapters), FeedStage],
  };
  const service = await createService(root, { keys: entries as ApiKey[], log: false });
  const sockets = new Set<Socket>();
  service.server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  let written = 0;
  return {
    url: await service.listen(),
    ...{ service, sockets },
    streams: service.app.get(EventStreams, { strict: false }),
    append: async (count, { tenant = 'default', bytes = 10 } = {}) => {
      let position = 0n;
      for (let n = 0; n < count; n++) {
        written++;
        const customerId = `c${written % 3}`;
        const id = factId(tenant, customerId, `touch-${written}`);
        const event: InteractionRecorded = {
          type: 'InteractionRecorded',
          data: { channel: 'x'.repeat(bytes), direction: 'INBOUND', kind: 'BROWSE' },
        };
        const told = { actor: 'test', correlationId: id, occurredAt: written, recordedAt: written, sourceSeq: 0 };
        const encoded = encode({ id, tenant, customerId, ...told, event });
        const appended = adapters.eventStore.append(customerStream(tenant, customerId), 'any', [encoded]);
        if (n === count - 1) ({ position } = await appended);
        else void appended;
      }
      return position;
    },
    close: async () => {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
