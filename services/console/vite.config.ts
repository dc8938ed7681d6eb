import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const API = process.env['ANNALS_API'] ?? 'http://127.0.0.1:7070';

/** Writes each file compressed beside it, since the server only sends what lies there. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      const files = readdirSync(dir!, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(js|css|html|svg)$/.test(file),
      );
      for (const file of files) {
        const content = readFileSync(join(dir!, file));
        writeFileSync(
          join(dir!, `${file}.br`),
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
        writeFileSync(join(dir!, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  // The libraries' sources, as in tests: the console needs no build of theirs.
  resolve: { conditions: ['annals-source', ...defaultClientConditions] },
  build: { target: 'es2023', sourcemap: false, manifest: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 800 },
  server: { port: 7071, proxy: { '/v1': API, '/openapi.json': API, '/health': API } },
});
