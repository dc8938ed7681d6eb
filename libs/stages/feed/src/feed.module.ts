import { Inject, Module } from '@nestjs/common';
import { RouteAnswers } from '@annals/platform';
import { EVENT_STORE, type EventStore } from '@annals/ports';
import { FeedController } from './feed.controller.js';
import { FeedReader } from './feed-reader.js';
import { DEFAULT_LIMITS, EventStreams, STREAM_LIMITS, type StreamLimits } from './stream/event-streams.js';
import { StreamController } from './stream/stream.controller.js';

@Module({
  controllers: [FeedController, StreamController],
  providers: [
    { provide: FeedReader, inject: [EVENT_STORE], useFactory: (store: EventStore) => new FeedReader(store) },
    {
      provide: EventStreams,
      inject: [EVENT_STORE, FeedReader, { token: STREAM_LIMITS, optional: true }],
      useFactory: (store: EventStore, reader: FeedReader, limits: StreamLimits = DEFAULT_LIMITS) =>
        new EventStreams(store, reader, limits),
    },
  ],
})
export class FeedStage {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('./answers.generated.js')).answers);
  }
}
