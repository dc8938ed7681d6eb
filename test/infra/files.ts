import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const ROOT = join(import.meta.dirname, '../..');

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** YAML with merge keys, as Compose reads it. Errors: what is not YAML, a key that stands twice. */
export const yamlOf = <T>(path: string): T => parse(textOf(path), { merge: true, strict: true }) as T;

export function yamlDocumentsOf<T>(path: string): T[] {
  return parseAllDocuments(textOf(path), { strict: true }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS() as T;
  });
}

/** Files below a folder of the workspace, by their path from its root. */
export function filesBelow(folder: string, matching: RegExp): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && matching.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
}

/** The services that are deployed each by itself: the command line is a tool, and standalone is all of them in one. */
export const deployables = (): string[] =>
  readdirSync(join(ROOT, 'services')).filter((name) => !['cli', 'standalone', 'console'].includes(name));
