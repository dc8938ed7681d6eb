import { Controller, Inject, Post } from '@nestjs/common';
import { formatPosition } from '@annals/contracts';
import { About, BodyStream, counter, Origin, RepliesDone, Roles, type CommandOrigin } from '@annals/platform';
import { ImportFacts } from '../import/import-facts.js';
import type { SourceLine } from '../import/line.js';
import type { ImportProgress, ImportSummary } from '../import/tally.js';
import { aboutImport } from './body-schema.js';

/** Splits the bytes of NDJSON into its lines. */
export type ReadLines = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<SourceLine>;
export const READ_LINES = Symbol('annals.capture.ReadLines');

const lines = counter({
  name: 'annals_capture_import_lines_total',
  help: 'Lines imported, by what became of them',
  labels: ['outcome'],
});

/** What became of the lines; a read with `position` as minPosition includes all of them. */
export type ImportAnswer = Omit<ImportSummary, 'position'> & { readonly position: string };

@Controller('v1/import')
export class ImportController {
  constructor(
    @Inject(ImportFacts) private readonly facts: ImportFacts,
    @Inject(READ_LINES) private readonly readLines: ReadLines,
  ) {}

  @Post()
  @Roles('writer')
  @About(aboutImport)
  @RepliesDone()
  async import(@Origin() origin: CommandOrigin, @BodyStream() bytes: AsyncIterable<Uint8Array>): Promise<ImportAnswer> {
    let before: ImportProgress | undefined;
    const summary = await this.facts.all(this.readLines(bytes), origin, (progress) => {
      count(progress, before);
      before = progress;
    });
    return { ...summary, position: formatPosition(summary.position) };
  }
}

function count(progress: ImportProgress, before: ImportProgress | undefined): void {
  for (const outcome of ['accepted', 'duplicate', 'rejected'] as const) {
    lines.inc({ outcome }, progress[outcome] - (before?.[outcome] ?? 0));
  }
}
