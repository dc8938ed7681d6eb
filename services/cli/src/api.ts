import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Option, type Command } from 'commander';

/** Where a running server is, and as whom to ask it. */
export interface ApiOptions {
  readonly url: string;
  readonly key?: string;
  readonly keyFile: string;
  /** Why, where what is asked is recorded. */
  readonly reason?: string;
}

/** So often a server that has not folded far enough is asked again, each second: a large import takes minutes. */
const MOST_TRIES = 300;

export function withApiOptions(command: Command, role: string): Command {
  return command
    .option('--url <url>', 'server', process.env['ANNALS_URL'] ?? 'http://127.0.0.1:7070')
    .option('--key <key>', `API key of ${role}; default the environment variable ANNALS_KEY`)
    .addOption(new Option('--key-file <file>', 'file that holds the key').default('.annals/admin.key'));
}

export const keyOf = ({ key, keyFile }: ApiOptions): string =>
  key ?? process.env['ANNALS_KEY'] ?? readFileSync(keyFile, 'utf8').trim();

/** What the server refused: its stable code, and why. */
export interface Refused {
  readonly code: string;
  readonly reason: string;
}

/** What is wrong with what was asked, and would be again. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 422]);

/**
 * GET, or POST with a body. Gives the answer, or the problem of a request that the server understood and refused.
 * Asks again while the server is not there yet with what it folds (503). Failure: every other answer.
 */
export async function ask<Answer>(
  options: ApiOptions,
  path: string,
  body?: object,
): Promise<{ status: number; answer: Answer } | { refused: Refused }> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(new URL(path, options.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${keyOf(options)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options.reason !== undefined && { 'x-audit-reason': options.reason }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const told = (await response.json()) as { code?: string; detail?: string };
    if (response.ok) return { status: response.status, answer: told as Answer };
    const { code = '', detail: reason = '' } = told;
    if (REFUSALS.has(response.status)) return { refused: { code, reason } };
    if (response.status !== 503 || tries === MOST_TRIES)
      throw new Error(`the server answered ${response.status} ${code}: ${reason}`);
    await setTimeout(1000 * Number(response.headers.get('retry-after') ?? 1));
  }
}
