import { LeaseLost, type StageLease } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import { releaseScript, renewScript } from './lock-scripts.js';

export interface LeaseTerms {
  readonly stage: string;
  readonly key: string;
  readonly token: string;
  readonly leaseMs: number;
}

/** What a holder goes by: the last tenth of the lease is there to stop in, and for clocks that do not run alike. */
const USABLE = 0.9;

/** Renewed at a third of its time, so that one answer that fails to come costs nothing. */
export class RedisLease implements StageLease {
  readonly #loss = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #released: Promise<void> | undefined;

  /** `heldSince` is when the server was asked, on this process's clock: there the lease runs out later than here. */
  constructor(
    private readonly connection: Connection,
    private readonly terms: LeaseTerms,
    heldSince: number,
    private readonly ended: () => void,
  ) {
    this.#renewLater(heldSince);
  }

  get lost(): AbortSignal {
    return this.#loss.signal;
  }

  release(): Promise<void> {
    return (this.#released ??= this.#release());
  }

  async #release(): Promise<void> {
    this.#end();
    const { key, token } = this.terms;
    // Unreleased, it runs out by itself.
    await this.connection.retried(() => this.connection.run(releaseScript, [key], [token])).catch(() => undefined);
  }

  #renewLater(heldSince: number): void {
    const expiry = this.#expiryOf(heldSince);
    const now = performance.now();
    const tries = heldSince + this.terms.leaseMs / 3;
    // Past that, each try is a third of what is left, and the last is the end of the lease.
    const at = now < tries ? tries : now + Math.max((expiry - now) / 3, this.terms.leaseMs / 30);
    this.#timer = setTimeout(() => void this.#renew(heldSince), Math.max(0, Math.min(at, expiry) - now));
    this.#timer.unref();
  }

  async #renew(heldSince: number): Promise<void> {
    const asked = performance.now();
    if (asked >= this.#expiryOf(heldSince)) return this.#lose();
    const isHeld = await this.#isRenewed(this.#expiryOf(heldSince) - asked);
    if (this.#isOver) return;
    if (isHeld === false) this.#lose();
    else this.#renewLater(isHeld ? asked : heldSince);
  }

  /** `undefined` when it cannot be told before the lease would be over. */
  async #isRenewed(leftMs: number): Promise<boolean | undefined> {
    const { key, token, leaseMs } = this.terms;
    const late = new Promise<undefined>((resolve) => void setTimeout(() => resolve(undefined), leftMs).unref());
    const answer = this.connection.ask(() => this.connection.run(renewScript, [key], [token, leaseMs]));
    return Promise.race([
      late,
      answer.then(
        (renewed) => renewed === 1,
        () => undefined,
      ),
    ]);
  }

  #expiryOf(heldSince: number): number {
    return heldSince + USABLE * this.terms.leaseMs;
  }

  #lose(): void {
    this.#end();
    this.#loss.abort(new LeaseLost(this.terms.stage));
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.ended();
  }
}
