import { dirname, join, relative, resolve } from 'node:path';
import { defineConfig } from 'rolldown';

const outDir = join(import.meta.dirname, '../../dist/services/standalone');

/** A file that a module finds from where it lies is found from where the bundle lies; siblings are bundled with it. */
const carriedFiles = {
  name: 'carried-files',
  transform: {
    filter: { code: 'import.meta.url', id: { exclude: /node_modules/ } },
    handler: (code, id) =>
      code.replaceAll(/new URL\('(\.\.\/[^']+)', import\.meta\.url\)/g, (_, path) => {
        const found = relative(outDir, resolve(dirname(id), path)).replaceAll('\\', '/');
        return `new URL('${found}${path.endsWith('/') ? '/' : ''}', import.meta.url)`;
      }),
  },
};

/**
 * All of standalone in a few files, where a start would else look up and read thousands in each of its threads (ADR 29).
 * It is made from what the compiler wrote, and so has the metadata of decorators that Nest injects by.
 */
export default defineConfig({
  input: {
    main: join(import.meta.dirname, 'dist/main.js'),
    'folding-worker': join(import.meta.dirname, 'dist/folding-worker.js'),
  },
  platform: 'node',
  external: [
    // What loads a binary looks for it beside itself.
    'lmdb',
    'fs-native-extensions',
    // What most starts never load, nor need to be installed.
    /^@opentelemetry\/(sdk|exporter|resources)/,
  ],
  plugins: [carriedFiles],
  output: { dir: outDir, cleanDir: true, format: 'esm' },
  // Nest and its kin try packages that are there only where somebody uses them.
  onLog: (level, log, handle) => log.code !== 'UNRESOLVED_IMPORT' && handle(level, log),
});
