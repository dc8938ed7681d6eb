import { Module } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@annals/ports';
import { FeedController } from './feed.controller.js';
import { FeedReader } from './feed-reader.js';

@Module({
  controllers: [FeedController],
  providers: [{ provide: FeedReader, inject: [EVENT_STORE], useFactory: (store: EventStore) => new FeedReader(store) }],
})
export class FeedStage {}
