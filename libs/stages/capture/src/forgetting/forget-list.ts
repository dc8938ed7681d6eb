import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomerId, TenantId } from '@annals/contracts';
import { replaceDurably } from '@annals/platform/files';
import { StorageUnavailable } from '@annals/ports';

/** A decision as it is kept outside the log: enough to decide it again. */
export interface ForgottenEntry {
  readonly tenant: TenantId;
  readonly customerId: CustomerId;
  readonly customers: readonly CustomerId[];
  readonly reasonCode: string;
}

/**
 * Who was forgotten, a file each beside the checkpoints, `TENANT-ID.forgotten`: what is left to say so where the log and
 * the keys were both restored from before. Holds ids and codes, and nothing personal.
 */
export class ForgetList {
  constructor(readonly directory: string) {}

  /** Errors: SyntaxError for a file that is not what was written; what the file system reports. */
  entries(): ForgottenEntry[] {
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    const names = readdirSync(this.directory).filter((name) => name.endsWith('.forgotten'));
    return names.sort().map((name) => JSON.parse(readFileSync(join(this.directory, name), 'utf8')) as ForgottenEntry);
  }

  /** Durable when it returns. Idempotent. Failure: StorageUnavailable. */
  add(id: string, { tenant, customerId, customers, reasonCode }: ForgottenEntry): void {
    try {
      mkdirSync(this.directory, { recursive: true, mode: 0o700 });
      const text = `${JSON.stringify({ tenant, customerId, customers, reasonCode })}\n`;
      replaceDurably(join(this.directory, `${tenant}-${id}.forgotten`), text);
    } catch (cause) {
      throw new StorageUnavailable('who is forgotten cannot be noted beside the checkpoints', { cause });
    }
  }
}
