import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { About, Audited, Caller, IdPipe, RepliesAccepted, Roles, type CallerOfRequest } from '@annals/platform';
import type { VerificationResult } from '../verification/verification-result.js';
import { Verifications } from './verifications.js';
import type { VerificationRun } from './verification-run.js';

/** Without what differs one by one: that is told by each of them. */
export interface ListedRun extends Omit<VerificationRun, 'result'> {
  readonly result: Omit<VerificationResult, 'differences'> | null;
}

function listed(run: VerificationRun): ListedRun {
  const result: Partial<VerificationResult> = { ...run.result };
  delete (result as { differences?: unknown }).differences;
  return { ...run, result: run.result && (result as Omit<VerificationResult, 'differences'>) };
}

@Controller('v1/audit/verifications')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  @Post()
  @Roles('auditor')
  @Audited('verification')
  @RepliesAccepted()
  @About({
    summary:
      'Begins to fold the whole log again, and to compare every document and every insight with what that gives; one at a time.',
  })
  start(@Caller() { tenant, name }: CallerOfRequest): Promise<VerificationRun> {
    return this.verifications.start(tenant, name);
  }

  @Get()
  @Roles('auditor')
  @Audited('verification')
  @About({ summary: 'The last verifications, the newest first.' })
  async list(@Caller() { tenant }: CallerOfRequest): Promise<{ readonly items: readonly ListedRun[] }> {
    return { items: (await this.verifications.list(tenant)).map(listed) };
  }

  @Get(':id')
  @Roles('auditor')
  @Audited('verification')
  @About({
    summary: 'How far a verification is, or what it found: for each difference, the record from which on it diverges.',
  })
  get(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string) {
    return this.verifications.get(tenant, id);
  }

  @Delete(':id')
  @Roles('auditor')
  @Audited('verification')
  @About({ summary: 'Ends a verification that runs.' })
  cancel(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string) {
    return this.verifications.cancel(tenant, id);
  }
}
