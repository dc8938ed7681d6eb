import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_TENANT, isTenantId } from '@annals/contracts';
import { addKey, ROLES, type Role } from '@annals/platform';

function roles(text: string): Role[] {
  const named = text.split(',') as Role[];
  const unknown = named.find((role) => !ROLES.includes(role));
  if (unknown !== undefined) throw new InvalidArgumentError(`${unknown} is not one of ${ROLES.join(', ')}.`);
  return named;
}

function tenant(text: string): string {
  if (isTenantId(text)) return text;
  throw new InvalidArgumentError('A tenant is 1–40 lower-case letters, digits or _.');
}

interface KeyOptions {
  readonly data: string;
  readonly file?: string;
  readonly roles: Role[];
  readonly tenant: string;
}

/** `annals key NAME`: makes an API key and prints it once. Services read the file when they start. */
export const keyCommand = (): Command =>
  new Command('key')
    .description('make an API key; it is printed once, and its hash is kept')
    .argument('<name>', 'who will use it; a key of the same name is replaced')
    .option('--roles <list>', `of ${ROLES.join(', ')}; separated by commas`, roles, ['reader'])
    .option('--tenant <tenant>', 'the tenant that it opens', tenant, DEFAULT_TENANT)
    .option('--data <dir>', 'data directory', '.annals')
    .option('--file <file>', 'file of keys; default api-keys.json in the data directory')
    .action((name: string, { data, file, roles: granted, tenant: opened }: KeyOptions) => {
      const key = addKey(file ?? join(data, 'api-keys.json'), { name, roles: granted, tenant: opened });
      process.stdout.write(`${key}\n`);
    });
