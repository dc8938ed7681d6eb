import { Controller, Get, Header, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { About, Caller, Roles, type CallerOfRequest, type QueryString } from '@annals/platform';
import type { ServerResponse } from 'node:http';
import { STREAM_PARAMETERS, streamQuery } from '../feed-query.js';
import { EventStreams } from './event-streams.js';

/** What is needed of the framework's reply. */
interface Reply {
  readonly raw: ServerResponse;
}

/** The log as it grows, as server-sent events (WHATWG HTML §9.2). */
@Controller('v1/stream')
export class StreamController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Roles('reader', 'auditor')
  @Header('cache-control', 'no-cache, no-transform')
  @Header('x-accel-buffering', 'no')
  @About({
    summary:
      'Facts and insights as they come, as server-sent events: id is the position, event the type, data as in GET /v1/events. Goes on behind Last-Event-ID.',
    parameters: STREAM_PARAMETERS,
    produces: 'text/event-stream',
  })
  stream(
    @Caller() { tenant }: CallerOfRequest,
    @Query() query: QueryString,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) { raw }: Reply,
  ): StreamableFile {
    const { from, ...wanted } = streamQuery(query, lastEventId);
    const events = this.streams.open({ wanted: { ...wanted, tenant }, ...(from !== undefined && { from }) }, raw);
    return new StreamableFile(events, { type: 'text/event-stream; charset=utf-8' });
  }
}
