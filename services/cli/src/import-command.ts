import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { cdnow, onlineRetail, type FactLine } from '@annals/importers';
import { showProgress, table, type Progress } from '@annals/terminal';
import { keyOf, withApiOptions, type ApiOptions } from './api.js';

interface ImportOptions extends ApiOptions {
  readonly json: boolean;
}

/** What `POST /v1/import` answers. */
interface ImportAnswer {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly position: string;
  readonly errors: readonly { readonly line: number; readonly code: string; readonly reason: string }[];
}

/** `annals import FORMAT FILE`: sends the facts of a file to a running server. */
export const importCommand = (): Command =>
  withApiOptions(new Command('import'), 'a writer')
    .description('send a history to a running server; what is there already is not appended again')
    .argument('<format>', 'facts (NDJSON, a fact a line), online-retail or cdnow')
    .argument('<file>', 'plain, .gz or .br; - for standard input (facts only)')
    .option('--json', 'progress and answer as JSON lines', false)
    .action(async (format: string, file: string, options: ImportOptions) => {
      const source = await sourceOf(format, file);
      const answer = await send(source, options);
      print(answer, source.report, options.json);
      if (answer.rejected > 0) process.exitCode = 1;
    });

interface Source {
  readonly lines: AsyncIterable<string | Uint8Array>;
  /** Facts, where they are known beforehand. */
  readonly total: number;
  readonly report: Readonly<Record<string, unknown>>;
}

async function sourceOf(format: string, file: string): Promise<Source> {
  if (format === 'facts') {
    const total = file === '-' ? 0 : countLines(file);
    return { lines: file === '-' ? process.stdin : createReadStream(file), total, report: {} };
  }
  if (format === 'online-retail') {
    const { facts, report } = await onlineRetail(file);
    const total = report.customers + report.purchases + report.returns;
    return { lines: ndjson(facts), total, report: { ...report, parked: undefined } };
  }
  if (format === 'cdnow') {
    const { facts, report } = await cdnow(file);
    return { lines: ndjson(facts), total: report.customers + report.purchases, report: { ...report } };
  }
  throw new Error(`unknown format ${format}: facts, online-retail or cdnow`);
}

function countLines(file: string): number {
  const bytes = readFileSync(file);
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Lines are sent in chunks of about 64 KiB: one write a line would cost more than the lines. */
async function* ndjson(facts: Iterable<FactLine>): AsyncIterable<string> {
  let chunk = '';
  for (const fact of facts) {
    chunk += `${JSON.stringify(fact)}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function* counted(lines: Source['lines'], progress: Progress): AsyncIterable<Uint8Array> {
  let sent = 0;
  for await (const chunk of lines) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    yield bytes;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) sent++;
    progress.update(sent);
  }
}

async function send({ lines, total }: Source, options: ImportOptions): Promise<ImportAnswer> {
  const { url, json } = options;
  const progress = showProgress('Importing', 'facts', total, process.stderr, json);
  const response = await fetch(new URL('/v1/import', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${keyOf(options)}`, 'content-type': 'application/x-ndjson' },
    body: Readable.from(counted(lines, progress)) as unknown as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const body = (await response.json()) as ImportAnswer & { code?: string; detail?: string };
  if (!response.ok) throw new Error(`the server answered ${response.status} ${body.code ?? ''}: ${body.detail ?? ''}`);
  progress.finish(
    `Imported ${body.accepted} facts; ${body.duplicate} were there already, ${body.rejected} were rejected`,
  );
  return body;
}

function print(answer: ImportAnswer, report: Source['report'], json: boolean): void {
  if (json) return void process.stdout.write(`${JSON.stringify({ report, answer })}\n`);
  const shown = Object.entries(report).filter(([, value]) => typeof value === 'number');
  const rows = shown.map(([name, value]) => [
    name.replace(/Minor$/, ''),
    name.endsWith('Minor') ? minor(value as number) : (value as number),
  ]);
  if (rows.length > 0) process.stdout.write(`${table(rows)}\n`);
  const bad = [...((report['badLines'] as ImportAnswer['errors'] | undefined) ?? []), ...answer.errors];
  for (const { line, code, reason } of bad) process.stderr.write(`line ${line}: ${code}: ${reason}\n`);
}

const minor = (value: number): string => (value / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
