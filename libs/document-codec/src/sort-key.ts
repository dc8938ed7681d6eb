/** The longest key that every store of ours takes: lmdb's limit, with its pages of 4 KiB. */
export const MAX_SORT_KEY_BYTES = 1978;

/** What stands before a part, so that parts of different kinds never compare by their values. */
const ID = 1;
const NUMBER = 2;
const TEXT = 3;
/** Higher than all that can follow the beginning of a key. */
const ABOVE_ALL = 0xff;

const TOO_LONG = `a key has at most ${MAX_SORT_KEY_BYTES} bytes`;

/**
 * Writes keys whose bytes sort as their parts do: numbers before texts, numbers by value, texts by code point.
 * Errors: RangeError for a key that is too long, a text with a zero byte, or NaN.
 */
export class SortKey {
  readonly #bytes = Buffer.allocUnsafe(4 * MAX_SORT_KEY_BYTES);
  #length = 0;

  start(beginning?: Buffer): this {
    this.#length = 0;
    return beginning === undefined ? this : this.raw(beginning);
  }

  /** Bytes that an earlier key was made of. */
  raw(bytes: Buffer): this {
    return this.#grown(bytes.copy(this.#bytes, this.#length));
  }

  uint32(value: number): this {
    this.#bytes.writeUInt32BE(value, this.#length);
    return this.#grown(4);
  }

  text(value: string): this {
    if (value.includes('\0')) throw new RangeError('a key holds no zero byte');
    this.#open(value);
    this.#bytes[this.#length] = 0;
    return this.#grown(1);
  }

  /** A part of an index key. */
  part(value: string | number): this {
    return typeof value === 'number' ? this.#number(value) : this.#tag(TEXT).text(value);
  }

  parts(values: readonly (string | number)[]): this {
    for (const value of values) this.part(value);
    return this;
  }

  /** Only numbers follow. */
  beforeNumbers(): this {
    return this.#tag(NUMBER);
  }

  /** The id that ends an index key. */
  id(value: string): this {
    return this.#tag(ID).#open(value);
  }

  /** The id that ends a document's key. */
  bareId(value: string): this {
    return this.#open(value);
  }

  /** Above all keys that begin as this one. */
  above(): this {
    return this.#tag(ABOVE_ALL);
  }

  bytes(): Buffer {
    const key = Buffer.allocUnsafe(this.#length);
    this.#bytes.copy(key, 0, 0, this.#length);
    return key;
  }

  #open(value: string): this {
    if (value.length > MAX_SORT_KEY_BYTES) throw new RangeError(TOO_LONG);
    return this.#grown(this.#bytes.write(value, this.#length));
  }

  /** IEEE 754 sorts as bytes once the sign is turned over, and with it all bits of a negative number. */
  #number(value: number): this {
    if (Number.isNaN(value)) throw new RangeError('NaN has no place in an order');
    this.#tag(NUMBER);
    const at = this.#length;
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    if (value < 0) for (let byte = at; byte < at + 8; byte++) this.#bytes[byte]! ^= 0xff;
    else this.#bytes[at]! ^= 0x80;
    return this.#grown(8);
  }

  #tag(tag: number): this {
    this.#bytes[this.#length] = tag;
    return this.#grown(1);
  }

  #grown(by: number): this {
    this.#length += by;
    if (this.#length > MAX_SORT_KEY_BYTES) throw new RangeError(TOO_LONG);
    return this;
  }
}

/** The id that ends an index key whose parts begin at `at`; `undefined` when they are no parts. */
export function idIn(key: Buffer, at: number): string | undefined {
  for (let next = at; next >= at && next < key.length;) {
    if (key[next] === ID) return key.toString('utf8', next + 1);
    if (key[next] === NUMBER) next += 9;
    else if (key[next] === TEXT) next = key.indexOf(0, next) + 1;
    else return undefined;
  }
  return undefined;
}
