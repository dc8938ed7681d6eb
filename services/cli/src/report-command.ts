import { Command } from 'commander';
import { table } from '@annals/terminal';
import { ask, withApiOptions, type ApiOptions } from './api.js';
import { date } from './date.js';

interface ReportOptions extends ApiOptions {
  readonly asOf?: string;
  readonly json: boolean;
}

/** `annals report`: a report of now, or as of the end of a past day. */
export const reportCommand = (): Command =>
  withApiOptions(new Command('report'), 'a reader')
    .description('show a report, of now or as of the end of a past day; exit 1 where the business has not come so far')
    .argument('<name>', 'lifecycle, loyalty, value, …: those of GET /v1/reports')
    .option('--as-of <day>', 'a past business day; default now', date)
    .option('--json', 'the report as JSON', false)
    .action(async (name: string, options: ReportOptions) => {
      const query = options.asOf ? `?asOf=${options.asOf}` : '';
      const told = await ask<object>(options, `/v1/reports/${encodeURIComponent(name)}${query}`);
      if ('refused' in told) {
        process.exitCode = 1;
        const { code, reason } = told.refused;
        return void process.stderr.write(`${code}: ${reason}\n`);
      }
      process.stdout.write(`${options.json ? JSON.stringify(told.answer) : textOf(told.answer)}\n`);
    });

/** A figure a line, each under the names that lead to it. */
const textOf = (report: object): string => table(linesOf(report, ''), ['figure', 'value']);

function linesOf(value: unknown, path: string): [string, string][] {
  if (value === null || typeof value !== 'object') return [[path, value === null ? '–' : String(value)]];
  return Object.entries(value).flatMap(([name, each]) => linesOf(each, path === '' ? name : `${path}.${name}`));
}
