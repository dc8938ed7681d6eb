import { Body, Controller, Delete, Inject, Param, Put } from '@nestjs/common';
import { bodyValidator, declarationOf } from '@annals/contracts';
import type { Segment } from '@annals/domain';
import {
  About,
  IdPipe,
  InvalidRequest,
  Origin,
  orThrow,
  RepliesAppended,
  Roles,
  type CommandOrigin,
} from '@annals/platform';
import { TenantFacts, type TenantRecorded } from './tenant-facts.js';

const { name, filter } = declarationOf('SegmentSaved').schema.properties as Record<string, object>;
const body = {
  type: 'object',
  required: ['name', 'filter'],
  additionalProperties: false,
  properties: { name, filter },
};
const flawsOf = bodyValidator(body);

/** Saved segments: who belongs to one is decided by the read model, and its changes are insights. */
@Controller('v1/segments')
export class SegmentsController {
  constructor(@Inject(TenantFacts) private readonly facts: TenantFacts) {}

  @Put(':id')
  @Roles('writer')
  @About({ summary: 'Saves a segment under this id, or changes it.', body })
  @RepliesAppended()
  async save(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) segmentId: string,
    @Body() segment: Segment,
  ): Promise<TenantRecorded> {
    const flaws = flawsOf(segment);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    return orThrow(await this.facts.record(origin, { type: 'SegmentSaved', data: { segmentId, ...segment } }));
  }

  @Delete(':id')
  @Roles('writer')
  @About({ summary: 'Removes a segment; the facts about it stay.' })
  @RepliesAppended()
  async remove(@Origin() origin: CommandOrigin, @Param('id', IdPipe) segmentId: string): Promise<TenantRecorded> {
    return orThrow(await this.facts.record(origin, { type: 'SegmentRemoved', data: { segmentId } }));
  }
}
