import { Controller, Get, Query } from '@nestjs/common';
import { START } from '@annals/contracts';
import { About, Caller, Roles, type CallerOfRequest, type QueryString } from '@annals/platform';
import { PULL_PARAMETERS, pullQuery } from './feed-query.js';
import { FeedReader } from './feed-reader.js';

@Controller('v1/events')
export class FeedController {
  constructor(private readonly reader: FeedReader) {}

  @Get()
  @Roles('reader', 'auditor')
  @About({
    summary: 'Facts and insights after a position, in the order of the log. Ask again with from = next.',
    parameters: PULL_PARAMETERS,
  })
  pull(@Caller() { tenant }: CallerOfRequest, @Query() query: QueryString) {
    return this.reader.pull({ from: START, ...pullQuery(query), tenant });
  }
}
