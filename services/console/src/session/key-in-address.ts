/** A key behind the hash of an address, as the link of a start has it. */
export interface KeyInAddress {
  /** Absent where what stands there could be no key. */
  readonly key: string | undefined;
  /** The address without it. */
  readonly address: string;
}

/** What keys look like (RFC 6750): anything else in an address is not taken. */
const KEY = /^[\x21-\x7e]{1,256}$/;

/** `undefined` where the address holds none: it may stay as it is. */
export function keyInAddress(href: string): KeyInAddress | undefined {
  const url = new URL(href);
  const given = new URLSearchParams(url.hash.slice(1));
  const key = given.get('key');
  if (key === null) return undefined;
  given.delete('key');
  const hash = given.size > 0 ? `#${given.toString()}` : '';
  return { key: KEY.test(key) ? key : undefined, address: `${url.pathname}${url.search}${hash}` };
}
