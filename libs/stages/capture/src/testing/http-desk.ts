import { ndjsonLines } from '@annals/importers';
import { bindPorts, createService, newApiKey, ROLES, type ApiKey, type Service } from '@annals/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { CaptureStage } from '../capture.module.js';
import { Desk, NOW } from './desk.js';

@Module({})
class Root {}

const keys = ROLES.map((role) => ({ role, ...newApiKey() }));
const entries: ApiKey[] = keys.map(({ role, keyHash }) => ({
  name: `${role}-key`,
  keyHash,
  roles: [role],
  tenant: 'default',
}));
const other = newApiKey();
entries.push({ name: 'other', keyHash: other.keyHash, roles: ['admin'], tenant: 'other' });

/** The authorization of a caller with a role of tenant `default`, or of `other`, an admin of another tenant. */
export const bearer = (role: string) => ({
  authorization: `Bearer ${role === 'other' ? other.key : keys.find((key) => key.role === role)!.key}`,
});

/** The capture stage behind its HTTP edge, on embedded adapters. */
export async function httpDesk(): Promise<{ desk: Desk; service: Service }> {
  const desk = await Desk.open();
  return { desk, service: await httpService(desk) };
}

/** Another one on the same adapters, as after a restart. */
export async function httpService(desk: Desk): Promise<Service> {
  const places = { dataDir: desk.dataDir, checkpoints: '' };
  const ports = bindPorts(desk.adapters, { clock: { now: () => NOW } });
  const root: DynamicModule = { module: Root, imports: [ports, CaptureStage.register(ndjsonLines, places)] };
  return createService(root, { keys: entries, log: false, docs: { title: 'Capture', version: '1' } });
}
