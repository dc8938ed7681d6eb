import type { TenantId } from '@annals/contracts';

const MOST_REMEMBERED = 50_000;

/**
 * Remembers in which partition a tenant's documents were found. Those of all models with one id are in the same, and
 * stay there; where that should not hold, a reader that looks there first only looks once more.
 */
export class Placements {
  #recent = new Map<string, number>();
  #earlier = new Map<string, number>();

  of(tenant: TenantId, id: string): number | undefined {
    const name = `${tenant}\0${id}`;
    return this.#recent.get(name) ?? this.#earlier.get(name);
  }

  /** What was not learnt again for long is forgotten, so that memory stays bounded. */
  learn(tenant: TenantId, id: string, partition: number): void {
    if (this.#recent.size >= MOST_REMEMBERED) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(`${tenant}\0${id}`, partition);
  }
}
