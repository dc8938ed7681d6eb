import { isUtf8 } from 'node:buffer';

/** A line, or why there is none. Numbered from 1 as an editor does; empty lines count but are not given out. */
export type NdjsonLine =
  { readonly line: number; readonly text: string } | { readonly line: number; readonly error: NdjsonError };

export interface NdjsonError {
  readonly code: 'LINE.TOO_LONG' | 'LINE.NOT_UTF8';
  readonly reason: string;
}

/** Without its line end. */
export const MAX_LINE_BYTES = 1_048_576;

/**
 * Splits bytes into the lines of NDJSON: LF or CRLF, the last with or without its end, at most 1 MiB each.
 * A line that is longer, or no UTF-8, becomes an error, and the rest goes on.
 * Memory: a chunk, its lines, and one line that goes on. Backpressure: reads a chunk when the lines of the last were taken.
 * Failure: what the source reports.
 */
export async function* ndjsonLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<NdjsonLine, void, undefined> {
  const splitter = new LineSplitter();
  for await (const chunk of source) for (const line of splitter.push(chunk)) yield line;
  for (const line of splitter.push(LINE_END)) yield line;
}

class LineSplitter {
  #line = 0;
  /** The beginning of a line whose end has not come yet. Copied, since a piece of a chunk would keep the chunk. */
  readonly #begun = new GrowingBytes(MAX_LINE_BYTES + 1);

  push(chunk: Uint8Array): NdjsonLine[] {
    const lines: NdjsonLine[] = [];
    const first = chunk.indexOf(LF);
    const last = chunk.lastIndexOf(LF);
    if (first >= 0) this.#one(lines, this.#whole(chunk.subarray(0, first)));
    if (last > first) this.#many(lines, chunk.subarray(first + 1, last));
    this.#begun.append(chunk.subarray(last + 1));
    return lines;
  }

  /** Checks and decodes lines that came whole in one go, which takes a third of the time; one by one if any is wrong. */
  #many(lines: NdjsonLine[], bytes: Uint8Array): void {
    if (bytes.length <= MAX_LINE_BYTES && isUtf8(bytes)) {
      for (const text of textOf(bytes).split('\n')) add(lines, ++this.#line, text);
      return;
    }
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      this.#one(lines, bytes.subarray(start, end));
      start = end + 1;
    }
    this.#one(lines, bytes.subarray(start));
  }

  #one(lines: NdjsonLine[], bytes: Uint8Array | undefined): void {
    const line = ++this.#line;
    const length = bytes && bytes[bytes.length - 1] === CR ? bytes.length - 1 : (bytes?.length ?? Infinity);
    if (!bytes || length > MAX_LINE_BYTES) lines.push({ line, error: TOO_LONG });
    else if (!isUtf8(bytes)) lines.push({ line, error: NOT_UTF8 });
    else add(lines, line, textOf(bytes));
  }

  /** Undefined where the line is too long to have been kept. */
  #whole(last: Uint8Array): Uint8Array | undefined {
    if (this.#begun.length === 0) return last;
    this.#begun.append(last);
    return this.#begun.take();
  }
}

/** Doubles as it grows, so that a line that comes byte by byte costs no more than one that comes at once. */
class GrowingBytes {
  length = 0;
  #bytes = new Uint8Array(0);

  constructor(private readonly limit: number) {}

  /** Beyond the limit only the length grows. */
  append(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length <= this.limit) {
      if (length > this.#bytes.length) this.#grow(length);
      this.#bytes.set(piece, this.length);
    }
    this.length = length;
  }

  /** Valid until the next `append`. */
  take(): Uint8Array | undefined {
    const taken = this.length <= this.limit ? this.#bytes.subarray(0, this.length) : undefined;
    this.length = 0;
    return taken;
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.min(this.limit, Math.max(length, 2 * this.#bytes.length)));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

function add(lines: NdjsonLine[], line: number, text: string): void {
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  // Some editors begin a file with a byte order mark, which is no JSON.
  const start = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  if (end > start) lines.push({ line, text: text.slice(start, end) });
}

const LF = 10;
const CR = 13;
const LINE_END = Uint8Array.of(LF);
const TOO_LONG: NdjsonError = { code: 'LINE.TOO_LONG', reason: `the line is longer than ${MAX_LINE_BYTES} bytes` };
const NOT_UTF8: NdjsonError = { code: 'LINE.NOT_UTF8', reason: 'the line is not UTF-8' };
