import { Readable } from 'node:stream';
import { Body, Controller, Headers, Post, StreamableFile } from '@nestjs/common';
import { bodyValidator } from '@annals/contracts';
import { About, Audited, Caller, InvalidRequest, RepliesDone, Roles, type CallerOfRequest } from '@annals/platform';
import { WhatIfs } from './what-ifs.js';
import type { WhatIfFrom, WhatIfLine, WhatIfReport } from './what-if-report.js';

const body = {
  type: 'object',
  required: ['policy'],
  additionalProperties: false,
  properties: {
    policy: { type: 'object', description: 'a whole policy, or what is to be changed of the one in force' },
    from: {
      type: 'string',
      maxLength: 10,
      description: 'beginning (default), now, or the business day from which on it would have been in force',
    },
  },
};
const flawsOf = bodyValidator(body);
const NDJSON = 'application/x-ndjson';
/** Progress is told so often, and differences whenever there are any. */
const PROGRESS_EVERY_MS = 500;

@Controller('v1/audit/what-if')
export class WhatIfController {
  constructor(private readonly whatIfs: WhatIfs) {}

  @Post()
  @Roles('auditor')
  @Audited('what-if')
  @RepliesDone()
  @About({
    summary:
      'Who would be where had another policy been in force, folded from the log; changes nothing. With Accept: application/x-ndjson as lines: progress, each customer who differs, the report.',
    body,
  })
  async ask(
    @Caller() { tenant }: CallerOfRequest,
    @Headers('accept') accept: string | undefined,
    @Body() asked: { readonly policy: object; readonly from?: WhatIfFrom },
  ): Promise<WhatIfReport | StreamableFile> {
    const flaws = flawsOf(asked);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    const { policy, from = 'beginning' } = asked;
    if (!accept?.includes(NDJSON)) return this.whatIfs.report({ tenant, policy, from });
    const lines = await this.whatIfs.ask({ tenant, policy, from });
    return new StreamableFile(Readable.from(ndjson(lines)), { type: NDJSON });
  }
}

async function* ndjson(lines: AsyncIterable<WhatIfLine>): AsyncIterable<string> {
  let next = 0;
  for await (const line of lines) {
    if ('progress' in line && performance.now() < next) continue;
    if ('progress' in line) next = performance.now() + PROGRESS_EVERY_MS;
    yield `${JSON.stringify(line)}\n`;
  }
}
