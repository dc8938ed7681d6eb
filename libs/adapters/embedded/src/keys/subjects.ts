import type { CustomerId, TenantId } from '@annals/contracts';
import { Environment, MAX_KEY_BYTES } from '../storage/environment.js';

/** Where a customer's secret is, or was before the customer was forgotten. */
export interface Subject {
  readonly forgotten: boolean;
  /** `undefined` for one who was forgotten before there was a secret. */
  readonly slot: number | undefined;
}

const KNOWN = 1;
const FORGOTTEN = 0;
const NO_SLOT = 0xffffffffffff;
const NEXT_SLOT = Buffer.from('next-slot');

/** Which customer has which slot of the secrets file. */
export class Subjects {
  readonly environment: Environment<'subjects' | 'counters'>;

  constructor(directory: string) {
    this.environment = new Environment(directory, ['subjects', 'counters']);
  }

  find(name: Buffer): Subject | undefined {
    const entry = this.environment.table('subjects').getBinaryFast(name);
    if (entry === undefined) return undefined;
    const slot = entry.readUIntBE(1, 6);
    return { forgotten: entry[0] === FORGOTTEN, slot: slot === NO_SLOT ? undefined : slot };
  }

  /** Within a transaction of `environment`. */
  put(name: Buffer, { forgotten, slot = NO_SLOT }: Subject): void {
    const entry = Buffer.alloc(7);
    entry[0] = forgotten ? FORGOTTEN : KNOWN;
    entry.writeUIntBE(slot, 1, 6);
    this.environment.table('subjects').putSync(name, entry);
  }

  /** First of `count` slots that nobody else will ever get. */
  reserve(count: number): Promise<number> {
    return this.environment.underLock(() => {
      const counters = this.environment.table('counters');
      const first = counters.getBinaryFast(NEXT_SLOT)?.readUIntBE(0, 6) ?? 0;
      const next = Buffer.alloc(6);
      next.writeUIntBE(first + count, 0, 6);
      counters.putSync(NEXT_SLOT, next);
      return first;
    });
  }
}

/** Tenant, a zero byte, customer. Errors: RangeError for what no key can hold. */
export function subjectName(tenant: TenantId, customer: CustomerId): Buffer {
  const name = Buffer.from(`${tenant}\0${customer}`);
  if (tenant.includes('\0') || name.length > MAX_KEY_BYTES)
    throw new RangeError('the customer id is too long or malformed');
  return name;
}
