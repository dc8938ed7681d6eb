import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a text can stand in a file: as it is, in JSON's or another encoding, whatever stands before it. */
export function spellings(text: string): ReadonlyMap<string, Buffer> {
  const plain = Buffer.from(text);
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const wide = Buffer.from(text, 'utf16le');
  const found: [string, Buffer][] = [
    ['plain', plain],
    ['JSON-escaped', Buffer.from(escaped)],
    ['hex', Buffer.from(plain.toString('hex'))],
    ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
    ['UTF-16LE', wide],
    ['UTF-16BE', Buffer.from(wide).swap16()],
  ];
  // What stands before it shifts it by 0, 1 or 2 bytes; the digits at both ends depend on the neighbours.
  for (const shift of [0, 1, 2]) {
    const digits = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/, '');
    found.push([`base64, shifted by ${shift}`, Buffer.from(digits.slice(shift === 0 ? 0 : shift + 1, -2))]);
  }
  return new Map(found);
}

/** Every file below a directory. */
export const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Nothing where the file is gone by now: a server that writes it anew removes the old one. */
function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Where in the files below the directories a text stands in any spelling, `FILE: SPELLING`. */
export function tracesOf(text: string, directories: readonly string[]): string[] {
  const all = [...spellings(text)];
  return directories.flatMap(filesIn).flatMap((file) => {
    const bytes = bytesIn(file);
    return all.filter(([, needle]) => bytes.includes(needle)).map(([spelling]) => `${file}: ${spelling}`);
  });
}

/** How many of these secrets, of 32 bytes, stand in the files below the directories. */
export function secretsIn(secrets: readonly Uint8Array[], directories: readonly string[]): number {
  const byStart = new Map(secrets.map((secret) => [Buffer.from(secret).readUInt32LE(0), Buffer.from(secret)]));
  const met = new Set<Buffer>();
  for (const file of directories.flatMap(filesIn)) {
    const bytes = bytesIn(file);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      const secret = byStart.get(bytes.readUInt32LE(at));
      if (secret && bytes.subarray(at, at + secret.length).equals(secret)) met.add(secret);
    }
  }
  return met.size;
}
