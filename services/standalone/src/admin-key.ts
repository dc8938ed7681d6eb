import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey, hashOfKey, keysFileOf, loadKeys, type ServiceConfig } from '@annals/platform';

/** The file that holds the key which a first start makes, readable by its owner alone. */
export const adminKeyFile = ({ dataDir }: ServiceConfig): string => join(dataDir, 'admin.key');

/** Makes an admin key where there is none yet. Services that bring their own keys need not keep it. */
export function ensureAdminKey(config: ServiceConfig): void {
  const file = adminKeyFile(config);
  const keys = loadKeys(keysFileOf(config));
  const known = existsSync(file) ? hashOfKey(readFileSync(file, 'utf8').trim()) : undefined;
  if (keys.some(({ keyHash }) => keyHash === known) || (known === undefined && keys.length > 0)) return;
  const key = addKey(keysFileOf(config), { name: 'admin', roles: ['admin'], tenant: DEFAULT_TENANT });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
}
