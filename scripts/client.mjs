// npm run client: writes the types of libs/client from the OpenAPI document of a standalone of this build.
// --url asks one that runs; with --check nothing is written, and it fails where the types are stale.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(import.meta.dirname, '..');
const target = join(root, 'libs/client/src/api.generated.ts');
const { values } = parseArgs({ options: { url: { type: 'string' }, check: { type: 'boolean', default: false } } });

async function documentAt(url) {
  const response = await fetch(new URL('/openapi.json', url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/** Of a standalone that is started for it, empty, and ended. Without the client itself, whose types are not there yet. */
async function documentOfBuild() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', join(root, 'services/standalone')], { stdio: 'inherit' });
  const data = mkdtempSync(join(tmpdir(), 'annals-client-'));
  const main = join(root, 'services/standalone/dist/main.js');
  const args = [main, '--no-sample', '--json', '--port', '0', '--data', data];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const url = await new Promise((resolve, reject) => {
      let text = '';
      server.stdout.on('data', (chunk) => {
        text += chunk;
        const found = /"url":"([^"]+)"/.exec(text)?.[1];
        if (found) resolve(found);
      });
      server.once('exit', (code) => reject(new Error(`standalone ended with ${code}`)));
    });
    return await documentAt(url);
  } finally {
    server.kill();
    await ended;
    rmSync(data, { recursive: true });
  }
}

const document = values.url ? await documentAt(values.url) : await documentOfBuild();
const types = astToString(await openapiTS(document, { alphabetize: true, immutable: true }));
const text = `// Written by npm run client from /openapi.json; do not edit.\n${types}`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  if (values.check) {
    console.error('libs/client/src/api.generated.ts is stale: run npm run client');
    process.exitCode = 1;
  } else writeFileSync(target, text);
}
