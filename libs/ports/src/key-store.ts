import type { CustomerId, TenantId } from '@annals/contracts';

/** 32 bytes for AES-256. */
export type SubjectKey = Uint8Array;

/** The customer was forgotten: there is no key, and there will be none again. */
export class SubjectForgotten extends Error {
  override readonly name = 'SubjectForgotten';
}

/** One key a customer, kept apart from the log and from its backups. */
export interface KeyStore {
  /**
   * The customer's key, made at the first call.
   * Delivery: a new key is durable before it is returned, so that nothing is ever sealed with a lost key.
   * Idempotence: concurrent first calls get the same key.
   * Failure: SubjectForgotten.
   */
  obtain(tenant: TenantId, customer: CustomerId): Promise<SubjectKey>;

  /** `undefined` when there is none, or when the customer was forgotten. */
  find(tenant: TenantId, customer: CustomerId): Promise<SubjectKey | undefined>;

  /** Forgets the customer for ever: the key is destroyed and `obtain` refuses from then on. Idempotent. */
  forget(tenant: TenantId, customer: CustomerId): Promise<void>;
}
