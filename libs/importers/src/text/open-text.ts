import { createReadStream } from 'node:fs';
import { pipeline, type Duplex, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** A path, whose ending `.gz` or `.br` says how it is packed; or a stream of plain UTF-8 text. */
export type TextSource = string | Readable;

/** Larger than Node's 16 KiB: fewer turns of the event loop for the same bytes. */
const CHUNK = 262_144;

/**
 * Decodes a source in pieces of no particular length.
 * Bytes that are no UTF-8 become U+FFFD: old exports hold such bytes in columns that no importer reads.
 * Failure: what the file system or the unpacking reports.
 */
export async function* openText(source: TextSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of typeof source === 'string' ? unpack(source) : source) {
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
  }
  yield decoder.decode();
}

function unpack(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const unpacking = unpackingOf(path);
  // The callback has nothing to do: an error destroys both streams, and whoever reads the last one gets it.
  return unpacking ? pipeline(file, unpacking, () => {}) : file;
}

function unpackingOf(path: string): Duplex | undefined {
  if (path.endsWith('.gz')) return createGunzip({ chunkSize: CHUNK });
  if (path.endsWith('.br')) return createBrotliDecompress({ chunkSize: CHUNK });
  return undefined;
}
