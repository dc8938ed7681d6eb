import { Controller, Get, Param } from '@nestjs/common';
import type { Segment } from '@annals/domain';
import { About, Caller, IdPipe, Rejected, Roles, type CallerOfRequest } from '@annals/platform';
import { Readings, type ReadingWish } from './as-of/readings.js';
import { When, WHEN_PARAMETERS } from './as-of/when.js';
import type { TenantView } from './read-side.js';

/** A segment in force, and how many customers belong to it. */
interface CountedSegment extends Segment {
  readonly segmentId: string;
  readonly customers: number;
}

const counted = (segmentId: string, { population, totals }: TenantView): CountedSegment => ({
  segmentId,
  ...population.segments[segmentId]!,
  customers: totals[`segment:${segmentId}`] ?? 0,
});

@Controller('v1/segments')
export class SegmentsController {
  constructor(private readonly readings: Readings) {}

  @Get()
  @Roles('reader')
  @About({
    summary: 'The segments in force, with the number of their customers; list those by ?segment=.',
    parameters: WHEN_PARAMETERS,
  })
  async all(@Caller() { tenant }: CallerOfRequest, @When() wish: ReadingWish) {
    const { readSide } = await this.readings.of(tenant, wish);
    const view = await readSide.tenant('directory', tenant);
    const ids = Object.keys(view.population.segments).sort();
    return { segments: ids.map((id) => counted(id, view)) };
  }

  @Get(':id')
  @Roles('reader')
  @About({ summary: 'A segment in force, with the number of its customers.', parameters: WHEN_PARAMETERS })
  async one(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string, @When() wish: ReadingWish) {
    const { readSide } = await this.readings.of(tenant, wish);
    const view = await readSide.tenant('directory', tenant);
    if (Object.hasOwn(view.population.segments, id)) return counted(id, view);
    throw new Rejected({ code: 'SEGMENT.NOT_FOUND', reason: 'there is no such segment' });
  }
}
