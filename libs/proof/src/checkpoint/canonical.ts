/** The bytes of a base64 text; `undefined` unless it is the one text that these bytes have. */
export function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

/** The text of UTF-8 bytes; `undefined` where they are none, so that text and bytes always stand for each other. */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
