import type { HistoryEntry, Standing } from '@annals/contracts';
import type { Day } from '@annals/kernel';

/** JSON by field of a document, or of its standing. */
type Fields = ReadonlyMap<string, string>;

/** Before the name of a document's field. */
const DOC = 'doc.';
/** JSON holds neither as they are. */
const [TAB, NEWLINE] = ['\t', '\n'];
/** What stands for the number of characters that stay, of a field that is gone. */
const GONE = '-';

/**
 * The versions of one read model of one person, each from the end of a business day on, in little room: most of them
 * change a few words of the one before.
 */
export class PastStanding {
  constructor(
    /** Ascending. */
    readonly days: readonly Day[],
    /**
     * A line a version, with what is another than before, at first than what is initial: each field's name, how much of
     * its beginning and end stays, and what is in between. An empty line where there is nothing any more.
     */
    private readonly text: string,
  ) {}

  /** Number of bytes that it holds, about. */
  get size(): number {
    return this.text.length + 8 * this.days.length;
  }

  /** Which version holds at the end of a day; -1 before the first. */
  indexAt(day: Day): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** `undefined` where there was no document. `initial` is what it was written with. */
  at(index: number, initial: Standing): Standing | undefined {
    if (index < 0) return undefined;
    const lines = this.text.split(NEWLINE, index + 1);
    if (lines[index] === '') return undefined;
    const fields = new Map(new FieldsOf().read(initial));
    for (const line of lines.slice(lines.lastIndexOf('') + 1)) apply(fields, line);
    return standingOf(fields);
  }
}

/** Takes the versions as they come. */
export class PastStandingWriter {
  readonly #days: Day[] = [];
  readonly #lines: string[] = [];
  readonly #reader = new FieldsOf();
  #fields: Fields | null = null;

  /** `initial`: what the read model has of a person of whom nothing is known. */
  constructor(private readonly initial: Standing) {}

  /** Gives whether it is another one than the last. */
  add(day: Day, standing: Standing | null): boolean {
    const fields = standing && this.#reader.read(standing);
    const line = this.#lineOf(fields);
    if (line === undefined) return false;
    this.#days.push(day);
    this.#lines.push(line);
    this.#fields = fields;
    return true;
  }

  end(): PastStanding {
    return new PastStanding(this.#days, this.#lines.join(NEWLINE));
  }

  #lineOf(fields: Fields | null): string | undefined {
    if (fields === null) return this.#fields === null ? undefined : '';
    const line = changes(this.#fields ?? new FieldsOf().read(this.initial), fields);
    // Of a moment that changed nothing only the moment is another one.
    return this.#fields !== null && (line === '' || line.startsWith('last\t')) ? undefined : line;
  }
}

/** Takes standings apart. A history mostly goes on where it was. */
class FieldsOf {
  #entries: readonly HistoryEntry[] = [];
  #texts: readonly string[] = [];

  /** Without ids of what was folded last, and of insights: those of a replay are others than what came to be recorded. */
  read({ doc, history, last, ...rest }: Standing): Fields {
    const fields = new Map<string, string>();
    for (const [name, value] of Object.entries(doc)) if (value !== undefined) fields.set(DOC + name, jsonOf(value));
    fields.set('history', this.#historyOf(history));
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) fields.set(name, jsonOf(value));
    // At the end: who compares sees at once whether anything else is another one.
    fields.set('last', JSON.stringify(last && { ...last, id: '' }));
    return fields;
  }

  #historyOf(history: readonly HistoryEntry[]): string {
    const [entries, texts] = [this.#entries, this.#texts];
    this.#texts = history.map((entry, i) =>
      entry === entries[i] ? texts[i]! : JSON.stringify({ ...entry, insight: '' }),
    );
    this.#entries = [...history];
    return `[${this.#texts.join(',')}]`;
  }
}

const jsonOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : JSON.stringify(value);

function standingOf(fields: Fields): Standing {
  const doc: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, json] of fields) {
    if (name.startsWith(DOC)) doc[name.slice(DOC.length)] = JSON.parse(json);
    else rest[name] = JSON.parse(json);
  }
  return { doc, ...rest } as unknown as Standing;
}

function changes(before: Fields, after: Fields): string {
  const parts: (string | number)[] = [];
  for (const name of before.keys()) if (!after.has(name)) parts.push(name, GONE, 0, '');
  for (const [name, json] of after) {
    const known = before.get(name);
    if (known !== json) parts.push(name, ...editOf(known ?? '', json));
  }
  return parts.join(TAB);
}

/** So many characters are compared at a time. */
const CHUNK = 64;

function editOf(before: string, after: string): [start: number, end: number, between: string] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + CHUNK <= most && before.startsWith(after.slice(start, start + CHUNK), start)) start += CHUNK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  return [start, end, after.slice(start, after.length - end)];
}

function apply(fields: Map<string, string>, line: string): void {
  const parts = line.split(TAB);
  for (let i = 0; i < parts.length; i += 4) {
    const [name, start, end, between] = parts.slice(i, i + 4) as [string, string, string, string];
    const before = fields.get(name) ?? '';
    if (start === GONE) fields.delete(name);
    else fields.set(name, before.slice(0, Number(start)) + between + before.slice(before.length - Number(end)));
  }
}
