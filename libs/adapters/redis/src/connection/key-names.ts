const PREFIX = /^[A-Za-z0-9_.:-]{1,64}$/;

/** Names of keys. What goes into one is encoded, so that no name can be read in two ways. */
export class KeyNames {
  /** Errors: RangeError for a prefix with other characters, or too long: a brace would break the hash tags. */
  constructor(readonly prefix: string) {
    if (!PREFIX.test(prefix)) throw new RangeError('a prefix is up to 64 letters, digits and - _ . : characters');
  }

  name(kind: string, ...parts: readonly string[]): string {
    return `${this.prefix}:${kind}${suffix(parts)}`;
  }

  /** All keys of a partition hash to one slot of a cluster, so that one script can change all of them. */
  ofPartition(partition: number, kind: string, ...parts: readonly string[]): string {
    return `{${this.prefix}:p${partition}}:${kind}${suffix(parts)}`;
  }
}

const suffix = (parts: readonly string[]): string => parts.map((part) => `:${encoded(part)}`).join('');

/** Errors: RangeError for what is no text, as a lone surrogate, or holds a zero byte. */
function encoded(part: string): string {
  if (part.includes('\0')) throw new RangeError('a name holds no zero byte');
  try {
    return encodeURIComponent(part).replaceAll('%40', '@');
  } catch {
    throw new RangeError('a name is well-formed text');
  }
}
