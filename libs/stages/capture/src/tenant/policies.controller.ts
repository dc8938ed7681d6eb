import { Body, Controller, Inject, Post } from '@nestjs/common';
import { bodyValidator, declarationOf } from '@annals/contracts';
import type { Policy } from '@annals/domain';
import { About, InvalidRequest, Origin, orThrow, RepliesAppended, Roles, type CommandOrigin } from '@annals/platform';
import { TenantFacts, type TenantRecorded } from './tenant-facts.js';

const body = (declarationOf('PolicyAdopted').schema.properties as Record<string, object>)['policy']!;
const flawsOf = bodyValidator(body);

/** Thresholds are data: a changed policy is a new version, and an event. */
@Controller('v1/policies')
export class PoliciesController {
  constructor(@Inject(TenantFacts) private readonly facts: TenantFacts) {}

  @Post()
  @Roles('admin')
  @About({ summary: 'Adopts a policy: its version must be newer than the one in force.', body })
  @RepliesAppended()
  async adopt(@Origin() origin: CommandOrigin, @Body() policy: Policy): Promise<TenantRecorded> {
    const flaws = flawsOf(policy);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    return orThrow(await this.facts.record(origin, { type: 'PolicyAdopted', data: { policy } }));
  }
}
