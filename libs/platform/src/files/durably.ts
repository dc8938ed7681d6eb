import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a whole file, so that at every moment there is the old one or the new one, and it outlives a power cut. */
export function replaceDurably(file: string, text: string): void {
  renameSync(written(file, text, 0o644), file);
  syncDirectory(dirname(file));
}

/** Writes a file that only its owner reads, unless there is one. Gives whether it did. */
export function createDurably(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = written(file, text, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  syncDirectory(dirname(file));
  return true;
}

function written(file: string, text: string, mode: number): string {
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  withFile(draft, 'wx', mode, (descriptor) => {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  });
  return draft;
}

const syncDirectory = (directory: string): void => withFile(directory, 'r', 0, fsyncSync);

function withFile(path: string, flags: string, mode: number, use: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags, mode);
  try {
    use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
