import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SECRET_BYTES, type SecretsFile } from './secrets-file.js';
import type { Subjects } from './subjects.js';

/** Slots set aside at a time, so that a new key costs one commit and not two; those left at the end stay empty. */
const SLOTS = 256;

/** Makes the keys of new customers, all that are wanted meanwhile in one go. */
export class KeyMaker {
  #wanted = new Map<string, Buffer>();
  #gathering: Promise<void> | undefined;
  #making: Promise<void> = Promise.resolve();
  #slots = { next: 0, end: 0 };

  constructor(
    private readonly subjects: Subjects,
    private readonly secrets: SecretsFile,
  ) {}

  /** Resolves when the subject has an entry, whoever made it, and both it and its secret are durable. */
  make(name: Buffer): Promise<void> {
    this.#wanted.set(name.toString('latin1'), name);
    return (this.#gathering ??= this.#gather());
  }

  async idle(): Promise<void> {
    await Promise.allSettled([this.#gathering, this.#making]);
  }

  async #gather(): Promise<void> {
    await Promise.allSettled([this.#making]);
    await nextTurn();
    const names = [...this.#wanted.values()];
    this.#wanted.clear();
    this.#gathering = undefined;
    this.#making = this.#store(names);
    return this.#making;
  }

  /** The secrets first: an entry without its secret would be a customer whose data nobody can ever open. */
  async #store(names: readonly Buffer[]): Promise<void> {
    try {
      const first = await this.#take(names.length);
      await this.secrets.write(first, randomBytes(names.length * SECRET_BYTES));
      await this.subjects.environment.underLock(() => {
        names.forEach((name, index) => {
          if (this.subjects.find(name) === undefined)
            this.subjects.put(name, { forgotten: false, slot: first + index });
        });
      });
    } catch (error) {
      throw await this.subjects.environment.failure(error);
    }
  }

  async #take(count: number): Promise<number> {
    if (this.#slots.end - this.#slots.next < count) {
      const reserved = Math.max(SLOTS, count);
      const next = await this.subjects.reserve(reserved);
      this.#slots = { next, end: next + reserved };
    }
    const first = this.#slots.next;
    this.#slots.next += count;
    return first;
  }
}
