import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { secretsIn, tracesOf } from './traces-of.js';

const directory = mkdtempSync(join(tmpdir(), 'annals-traces-'));
afterAll(() => rmSync(directory, { recursive: true }));

const CANARY = 'Canary-Zoë';
const around = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

it.each([
  ['plain', around('x', CANARY, 'y')],
  ['JSON-escaped', around('{"name":"Canary-Zo\\u00eb"}')],
  ['hex', around('0', Buffer.from(CANARY).toString('hex'))],
  ['UTF-16', around('x', Buffer.from(CANARY, 'utf16le'))],
  ...[0, 1, 2, 3].map(
    (n) => [`base64 after ${n}`, around(Buffer.from(`${'x'.repeat(n)}${CANARY}`).toString('base64'))] as const,
  ),
  ...[1, 2].map(
    (n) => [`base64 before ${n}`, around(Buffer.from(`${CANARY}${'x'.repeat(n)}`).toString('base64'))] as const,
  ),
])('finds a text that is written %s', (_, bytes) => {
  writeFileSync(join(directory, 'file'), bytes);
  expect(tracesOf(CANARY, [directory]).length).toBeGreaterThan(0);
  expect(tracesOf('Otherwise-Zoë', [directory])).toEqual([]);
});

it('counts the secrets that stand anywhere', () => {
  const [here, there, nowhere] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  writeFileSync(join(directory, 'file'), around('xyz', here!, there!));
  expect(secretsIn([here!, there!, nowhere!], [directory])).toBe(2);
});
