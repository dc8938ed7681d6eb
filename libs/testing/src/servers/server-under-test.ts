import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, test } from '@jest/globals';

/** A server that a suite runs over. */
export interface ServerUnderTest {
  readonly url: string;
  stop(): Promise<void>;
}

/** How to come by a server of a kind. */
export interface ServerKind<S extends ServerUnderTest> {
  readonly name: string;
  /** The environment variable that may name a running one; absent where a suite must be able to stop it. */
  readonly variable?: string;
  /** What there is not that starting one takes; `undefined` when all is there. */
  missing(): string | undefined;
  start(): Promise<S>;
}

/**
 * Runs a suite over a server: the one that the environment names, or one of its own. Where there is neither the suite
 * is skipped and says so; with `CI` set it fails instead, since nobody reads there what was skipped.
 */
export function overServer<S extends ServerUnderTest>(
  kind: ServerKind<S>,
  suite: (server: () => S | ServerUnderTest) => void,
): void {
  const named = kind.variable && process.env[kind.variable];
  const missing = named ? undefined : kind.missing();
  if (missing !== undefined) {
    const reason = `no ${kind.name}: ${missing}${kind.variable ? `, and ${kind.variable} names none` : ''}`;
    return withoutMeans(`over ${kind.name}`, reason, () => suite(neverThere));
  }
  describe(`over ${kind.name}`, () => {
    let server: S | ServerUnderTest | undefined;
    beforeAll(async () => {
      server = named ? { url: named, stop: () => Promise.resolve() } : await kind.start();
    });
    afterAll(() => server?.stop());
    suite(() => server!);
  });
}

/** The same for a suite that stops, restarts or damages its server, which therefore must be its own. */
export function overOwnServer<S extends ServerUnderTest>(kind: ServerKind<S>, suite: (server: () => S) => void): void {
  const { name, missing, start } = kind;
  overServer({ name: `${name} of its own`, missing, start }, (server) => suite(() => server() as S));
}

/** Whether a program is in one of the folders of `PATH`. */
export function isInPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** Stands for a suite that lacks what it needs: it is skipped and says so; with `CI` set it fails. */
export function withoutMeans(name: string, reason: string, suite: () => void): void {
  if (process.env['CI']) {
    test(name, () => {
      throw new Error(reason);
    });
    return;
  }
  // Not by the console: jest does not show what a suite wrote there whose tests were all skipped.
  process.stderr.write(`SKIPPED: ${reason}\n`);
  describe.skip(name, suite);
}

function neverThere(): never {
  throw new Error('a skipped suite asks for its server');
}
