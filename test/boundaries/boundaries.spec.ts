import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** One forbidden line a rule: where it is planted, what it says, which rule must refuse it. */
const PLANTED = [
  ['libs/kernel/src', `import '@annals/domain';`, '@nx/enforce-module-boundaries'],
  ['libs/kernel/src', `import 'ajv';`, '@nx/enforce-module-boundaries'],
  ['libs/kernel/src', `import 'node:fs';`, 'no-restricted-imports'],
  ['libs/analytics/src', `import '@annals/domain';`, '@nx/enforce-module-boundaries'],
  ['libs/analytics/src', `import 'ajv';`, '@nx/enforce-module-boundaries'],
  ['libs/analytics/src', `import 'node:fs';`, 'no-restricted-imports'],
  ['libs/analytics/src', `export const now = Date.now();`, 'no-restricted-properties'],
  ['libs/analytics/src', `export const dice = Math.random();`, 'no-restricted-properties'],
  ['libs/domain/src', `import '@annals/contracts';`, '@nx/enforce-module-boundaries'],
  ['libs/domain/src', `import 'ajv';`, '@nx/enforce-module-boundaries'],
  ['libs/domain/src', `import 'node:crypto';`, 'no-restricted-imports'],
  ['libs/domain/src', `export const now = Date.now();`, 'no-restricted-properties'],
  ['libs/domain/src', `export const now = new Date();`, 'no-restricted-syntax'],
  ['libs/domain/src', `export const dice = Math.random();`, 'no-restricted-properties'],
  ['libs/domain/src', `export const env = process.env;`, 'no-restricted-globals'],
  ['libs/contracts/src', `import '@annals/ports';`, '@nx/enforce-module-boundaries'],
  ['libs/contracts/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['libs/proof/src', `import '@annals/ports';`, '@nx/enforce-module-boundaries'],
  ['libs/proof/src', `import 'ajv';`, '@nx/enforce-module-boundaries'],
  ['libs/proof/src', `import 'node:fs';`, 'no-restricted-imports'],
  ['libs/proof/src', `export const now = Date.now();`, 'no-restricted-properties'],
  ['libs/read-models/src', `import '@annals/ports';`, '@nx/enforce-module-boundaries'],
  ['libs/read-models/src', `import 'ajv';`, '@nx/enforce-module-boundaries'],
  ['libs/read-models/src', `import 'node:fs';`, 'no-restricted-imports'],
  ['libs/read-models/src', `export const now = Date.now();`, 'no-restricted-properties'],
  ['libs/ports/src', `import '@annals/adapter-embedded';`, '@nx/enforce-module-boundaries'],
  ['libs/ports/src', `import 'rxjs';`, '@nx/enforce-module-boundaries'],
  ['libs/document-codec/src', `import '@annals/adapter-embedded';`, '@nx/enforce-module-boundaries'],
  ['libs/document-codec/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['libs/adapters/embedded/src', `import '@annals/platform';`, '@nx/enforce-module-boundaries'],
  ['libs/adapters/embedded/src', `import 'fastify';`, '@nx/enforce-module-boundaries'],
  ['libs/adapters/eventstoredb/src', `import '@annals/platform';`, '@nx/enforce-module-boundaries'],
  ['libs/adapters/eventstoredb/src', `import '@annals/eventstoredb-simulator';`, '@nx/enforce-module-boundaries'],
  ['libs/adapters/eventstoredb/src', `import '@grpc/grpc-js';`, '@nx/enforce-module-boundaries'],
  ['libs/eventstoredb-simulator/src', `import '@annals/adapter-eventstoredb';`, '@nx/enforce-module-boundaries'],
  ['libs/platform/src', `import '@annals/stage-feed';`, '@nx/enforce-module-boundaries'],
  ['libs/platform/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['libs/profile/src', `import '@annals/stage-feed';`, '@nx/enforce-module-boundaries'],
  ['libs/profile/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['libs/stages/feed/src', `import '@annals/stage-query';`, '@nx/enforce-module-boundaries'],
  ['libs/stages/audit/src', `import '@annals/stage-projector';`, '@nx/enforce-module-boundaries'],
  ['libs/stages/feed/src', `import '@annals/adapter-embedded';`, '@nx/enforce-module-boundaries'],
  ['libs/stages/feed/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['libs/importers/src', `import '@annals/ports';`, '@nx/enforce-module-boundaries'],
  ['libs/importers/src', `import 'fastify';`, '@nx/enforce-module-boundaries'],
  ['libs/testing/src', `import '@annals/stage-feed';`, '@nx/enforce-module-boundaries'],
  ['libs/testing/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['services/relay/src', `import '@annals/testing';`, '@nx/enforce-module-boundaries'],
  ['services/relay/src', `import '@annals/clock';`, '@nx/enforce-module-boundaries'],
  ['services/relay/src', `import 'lmdb';`, '@nx/enforce-module-boundaries'],
  ['services/console/src', `import '@annals/contracts';`, '@nx/enforce-module-boundaries'],
  ['services/console/src', `import 'fastify';`, '@nx/enforce-module-boundaries'],
] as const;

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

const fileOf = (i: number) => join(root, PLANTED[i]![0], `planted-${i}.ts`);
const env = { ...process.env, NX_DAEMON: 'false' };
const found = new Map<string, readonly (string | null)[]>();

/** Lint reads the project graph that Nx keeps, and does not make it anew by itself. */
function readGraph(): void {
  execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
    cwd: root,
    env,
  });
}

beforeAll(() => {
  PLANTED.forEach(([, line], i) => writeFileSync(fileOf(i), `${line}\nexport const planted = ${i};\n`));
  const files = PLANTED.map((_, i) => fileOf(i));
  readGraph();
  const args = [join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', ...files];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: env,
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    // ESLint exits with 1 when it refuses something: that is what is wanted here.
    output = (error as { stdout: string }).stdout;
  }
  for (const { filePath, messages } of JSON.parse(output) as LintResult[]) {
    found.set(
      basename(filePath),
      messages.map(({ ruleId }) => ruleId),
    );
  }
});

afterAll(() => {
  PLANTED.forEach((_, i) => rmSync(fileOf(i), { force: true }));
  readGraph();
});

describe('layer rules: lint refuses', () => {
  it.each(PLANTED.map(([folder, line, rule], i) => [folder, line, rule, i] as const))(
    '%s: %s (%s)',
    (_folder, _line, rule, i) => {
      expect(found.get(`planted-${i}.ts`)).toContain(rule);
    },
  );
});
