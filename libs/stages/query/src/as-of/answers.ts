import type { Day } from '@annals/kernel';

/** Characters of JSON, about as many bytes. */
const MOST = 64 * 2 ** 20;

interface Kept {
  readonly day: Day;
  readonly answer: Promise<object>;
  size: number;
}

/** Answers about days of the past, those that were asked for last, in bounded room. */
export class Answers {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  constructor(private readonly most = MOST) {}

  /** What was answered about the day before under this name, or what `read` gives now. */
  get<T extends object>(day: Day, name: string, read: () => Promise<T>): Promise<T> {
    const key = `${day} ${name}`;
    const known = this.#kept.get(key) ?? { day, answer: read(), size: 0 };
    const isNew = !this.#kept.delete(key);
    this.#kept.set(key, known);
    if (isNew) void known.answer.then((answer) => this.#weigh(key, known, answer)).catch(() => this.#drop(key, known));
    return known.answer as Promise<T>;
  }

  forget(from: Day): void {
    for (const [key, kept] of this.#kept) if (kept.day >= from) this.#drop(key, kept);
  }

  #weigh(key: string, kept: Kept, answer: object): void {
    if (this.#kept.get(key) !== kept) return;
    kept.size = JSON.stringify(answer).length;
    this.#size += kept.size;
    for (const [oldest, each] of this.#kept) {
      if (this.#size <= this.most) return;
      this.#drop(oldest, each);
    }
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) !== kept) return;
    this.#kept.delete(key);
    this.#size -= kept.size;
  }
}
