import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockStream, decode, DEFAULT_TENANT } from '@annals/contracts';
import { linesOf, onlineRetail, type Imported, type RetailReport } from '@annals/importers';
import type { EventStore } from '@annals/ports';
import type { ImportFacts } from '@annals/stage-capture';
import { amount, showProgress } from '@annals/terminal';
import { adoptPolicy, samplePolicy } from './policies.js';

/** The Online Retail year, as the project carries it. */
const SAMPLE_FILE = fileURLToPath(new URL('../../../test/data/online-retail.csv.br', import.meta.url));
const ACTOR = 'sample';

const doneMark = (dataDir: string): string => join(dataDir, 'sample.done');

/** Makes an empty log the sample's: its policy is the log's first event. */
export async function beginSample(store: EventStore, now: number): Promise<void> {
  if ((await store.head()) === 0n) await adoptPolicy(store, samplePolicy, ACTOR, now);
}

/** Whether the log is the sample's, and its import has not come to its end: then it goes on where it was killed. */
export async function owesSample(store: EventStore, dataDir: string): Promise<boolean> {
  if (existsSync(doneMark(dataDir))) return false;
  const [first] = await store.readStream(clockStream(DEFAULT_TENANT), { limit: 1 });
  return first !== undefined && decode(first)?.actor === ACTOR;
}

export type Sample = Imported<RetailReport>;

/** Reads the year's file to its end: a second of work that needs no service, and can be done while one starts. */
export const readSample = (): Promise<Sample> => onlineRetail(SAMPLE_FILE);

/** Imports the year through the same door as any history. What is in the log already is not appended again. */
export async function importSample(
  { facts, report }: Sample,
  importer: ImportFacts,
  dataDir: string,
  json: boolean,
): Promise<void> {
  const total = report.customers + report.purchases + report.returns;
  const progress = showProgress('Importing', 'facts', total, process.stderr, json);
  const started = performance.now();
  const asker = { tenant: DEFAULT_TENANT, actor: ACTOR, correlationId: 'sample-import' };
  const summary = await importer.all(linesOf(facts), asker, ({ lines }) => progress.update(lines));
  const seconds = (performance.now() - started) / 1000;
  progress.finish(
    `Imported ${summary.accepted.toLocaleString('en-US')} facts in ${seconds.toFixed(1)} s ` +
      `(${Math.round(summary.accepted / seconds).toLocaleString('en-US')}/s)` +
      (summary.duplicate > 0 ? `; ${summary.duplicate.toLocaleString('en-US')} were there already` : ''),
  );
  if (summary.rejected > 0)
    throw new Error(`the sample was not imported whole: ${JSON.stringify(summary.errors.slice(0, 5))}`);
  writeFileSync(doneMark(dataDir), `${new Date().toISOString()}\n`);
}

/** What was read from the file, for people. */
export function reportText(report: RetailReport): string {
  const count = (n: number): string => n.toLocaleString('en-US');
  return [
    `Online Retail (UCI, D. Chen et al., CC BY 4.0): ${count(report.lines)} lines, of which ${count(report.guestLines)} of guests were counted and left out`,
    `  ${count(report.customers)} customers, ${count(report.purchases)} purchases of ${amount(report.grossMinor, 'GBP')}`,
    `  ${count(report.cancellationInvoices)} cancellations: ${amount(report.returnedMinor, 'GBP')} found their purchase (${count(report.returns)} returns),`,
    `  ${amount(report.parkedMinor, 'GBP')} (${count(report.parkedLines)} lines) did not and were parked, never guessed`,
  ].join('\n');
}
