import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import type { Segment } from '@annals/domain';
import { About, Caller, IdPipe, PositionPipe, Rejected, Roles, type CallerOfRequest } from '@annals/platform';
import { ReadSide, type TenantView } from './read-side.js';

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
  constructor(private readonly readSide: ReadSide) {}

  @Get()
  @Roles('reader')
  @About({ summary: 'The segments in force, with the number of their customers; list those by ?segment=.' })
  async all(@Caller() caller: CallerOfRequest, @Query('minPosition', PositionPipe) minPosition?: Position) {
    await this.readSide.include(minPosition);
    const view = await this.readSide.tenant('directory', caller.tenant);
    const ids = Object.keys(view.population.segments).sort();
    return { segments: ids.map((id) => counted(id, view)) };
  }

  @Get(':id')
  @Roles('reader')
  @About({ summary: 'A segment in force, with the number of its customers.' })
  async one(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await this.readSide.include(minPosition);
    const view = await this.readSide.tenant('directory', caller.tenant);
    if (Object.hasOwn(view.population.segments, id)) return counted(id, view);
    throw new Rejected({ code: 'SEGMENT.NOT_FOUND', reason: 'there is no such segment' });
  }
}
