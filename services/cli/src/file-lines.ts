/** Longer than any record: an event has at most a mebibyte, and a character at most six in JSON. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * The lines of a file as bytes, without line feeds; `ending.cut` tells whether the last one lacked its own.
 * Errors: RangeError for a line that no export has, before it fills the memory.
 */
export async function* fileLines(chunks: AsyncIterable<Uint8Array>, ending: { cut: boolean }): AsyncIterable<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10)) {
      yield Buffer.concat([...begun, bytes.subarray(0, at)]);
      bytes = bytes.subarray(at + 1);
      [begun, length] = [[], 0];
    }
    if (bytes.length > 0) begun.push(bytes);
    length += bytes.length;
    if (length > MAX_LINE_BYTES)
      throw new RangeError(`a line has more than ${MAX_LINE_BYTES} bytes: this is no export`);
  }
  ending.cut = begun.length > 0;
  if (ending.cut) yield Buffer.concat(begun);
}
