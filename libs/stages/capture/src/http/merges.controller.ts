import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { bodyValidator, declarationOf } from '@annals/contracts';
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
import { Merges, type IdentityRequest, type MergeDone } from '../merge/merges.js';

const { absorbedId } = declarationOf('MergeDecided').schema.properties as Record<string, object>;
const body = {
  type: 'object',
  required: ['absorbed'],
  additionalProperties: false,
  properties: {
    absorbed: absorbedId,
    conflicts: {
      enum: ['refuse', 'leave-out'],
      description: "what becomes of facts of the absorbed customer that contradict the survivor's; absent: refuse",
    },
  },
};
const flawsOf = bodyValidator(body);

interface MergeBody {
  readonly absorbed: string;
  readonly conflicts?: 'refuse' | 'leave-out';
}

/** Two ids that turn out to be one person, and that this was a mistake. */
@Controller('v1/customers/:id/merges')
export class MergesController {
  constructor(@Inject(Merges) private readonly merges: Merges) {}

  @Post()
  @Roles('admin')
  @About({ summary: 'The customer absorbs another one: both are one person, and go on under this id.', body })
  @RepliesAppended()
  async merge(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() wanted: MergeBody,
  ): Promise<MergeDone> {
    const flaws = flawsOf(wanted);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    const { absorbed: absorbedId, conflicts } = wanted;
    const leavesOutConflicts = conflicts === 'leave-out';
    return orThrow(await this.merges.merge({ ...requestOf(origin, id), absorbedId, leavesOutConflicts }));
  }

  @Post(':mergeId/undoing')
  @Roles('admin')
  @About({ summary: 'Undoes a merge: both customers have their own histories again.' })
  @RepliesAppended()
  async undo(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Param('mergeId', IdPipe) mergeId: string,
  ): Promise<MergeDone> {
    return orThrow(await this.merges.undo({ ...requestOf(origin, id), mergeId }));
  }
}

const requestOf = ({ idempotencyKey: key, ...origin }: CommandOrigin, survivorId: string): IdentityRequest => ({
  ...origin,
  survivorId,
  key,
});
