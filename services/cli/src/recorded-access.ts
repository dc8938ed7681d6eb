import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { isAccessReason, type CustomerId, type TenantId } from '@annals/contracts';
import { AccessRecorder, loadKeys } from '@annals/platform';
import { readConfig, serviceSettings } from '@annals/platform/config';
import type { EventStore } from '@annals/ports';

/** What a command does to the records of a data directory, and why. */
export interface CommandAccess {
  /** `annals export`. */
  readonly command: string;
  /** export, verification, replay. */
  readonly access: string;
  readonly dataDir: string;
  /** Whose records; absent where it is those of everybody. */
  readonly of?: { readonly tenant: TenantId; readonly customerId?: CustomerId | undefined };
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly reason?: string | undefined;
}

/** `--reason`, for every command that looks at records. */
export const reasonOption = (): Option =>
  new Option('--reason <code>', 'why, as a code or the number of a case; it is recorded').argParser((text: string) => {
    if (isAccessReason(text)) return text;
    throw new InvalidArgumentError('It is up to 100 letters, digits, spaces and . _ : / # -');
  });

/**
 * Says in the log that a command is about to look at it; with every tenant that somebody has a key of where it looks at all of
 * them. Errors: one that says so where a reason is required and missing. Failure: what the log reports; nothing is looked at then.
 */
export async function recordAccess(eventStore: EventStore, { of, parameters = {}, ...asked }: CommandAccess) {
  if (asked.reason === undefined && readConfig(process.env, serviceSettings).auditReason === 'required')
    throw new Error('say why with --reason: ANNALS_AUDIT_REASON requires it');
  const recorder = new AccessRecorder(eventStore);
  const told = Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined);
  for (const tenant of of ? [of.tenant] : tenantsOf(asked.dataDir))
    await recorder.record({
      ...{ tenant, actor: actor(), correlationId: randomUUID(), access: asked.access, route: asked.command },
      ...{ customerId: of?.customerId, parameters: Object.fromEntries(told), reason: asked.reason },
    });
}

/** Names of people stay out of the log; the number tells which user of the machine it was. */
const actor = (): string => `cli:${process.getuid?.() ?? 'user'}`;

function tenantsOf(dataDir: string): Set<TenantId> {
  return new Set(['default', ...loadKeys(join(dataDir, 'api-keys.json')).map(({ tenant }) => tenant)]);
}
