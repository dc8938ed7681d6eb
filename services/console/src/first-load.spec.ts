import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';

const DIST = join(import.meta.dirname, '../dist');
const MANIFEST = join(DIST, '.vite/manifest.json');
const MOST = 250_000;

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: string[] }>>;

/** A chunk and all that the browser loads at once with it. */
function withImports(manifest: Manifest, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of manifest[name]?.imports ?? []) withImports(manifest, each, found);
  return found;
}

it('the first load is under 250 kB of gzipped script, before charts', () => {
  // As the build left it; npm test builds before.
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  const chunks = [...withImports(manifest, 'index.html')].map((name) => manifest[name]!.file);
  const sizes = chunks.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stderr.write(`First load of the console: ${(total / 1000).toFixed(1)} kB of gzipped script\n`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(MOST);
  expect(chunks.some((file) => file.includes('echarts'))).toBe(false);
});
