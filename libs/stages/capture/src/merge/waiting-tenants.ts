import type { TenantId } from '@annals/contracts';

/** Tenants whose merges somebody is to look after. */
export class WaitingTenants {
  /** By tenant, how often it was added. */
  readonly #waiting = new Map<TenantId, number>();
  readonly #taken = new Map<TenantId, number>();
  #wake: () => void = () => {};

  add(tenant: TenantId): void {
    this.#waiting.set(tenant, (this.#waiting.get(tenant) ?? 0) + 1);
    this.#wake();
  }

  all(): TenantId[] {
    for (const [tenant, times] of this.#waiting) this.#taken.set(tenant, times);
    return [...this.#waiting.keys()];
  }

  /** What was added since {@link all} still waits. */
  done(tenant: TenantId): void {
    if (this.#waiting.get(tenant) === this.#taken.get(tenant)) this.#waiting.delete(tenant);
  }

  /** Resolves when somebody waits, or `signal` aborts. */
  more(signal: AbortSignal): Promise<void> {
    if (this.#waiting.size > 0 || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
