import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TopicReader } from '../connection/topic-reader.js';
import { fromMessage } from '../message/record-message.js';
import { appendMixed, collect } from '../testing/publishing.js';
import { scratchKafka, type ScratchKafka } from '../testing/scratch-kafka.js';
import { withKafka } from '@annals/testing';

withKafka(() =>
  describe('a dead letter', () => {
    let scratch: ScratchKafka;
    beforeEach(async () => {
      scratch = await scratchKafka();
    });
    afterEach(() => scratch.close());

    it('is the record as it was, with why it is there and where it came from', async () => {
      const { kafka, embedded, options } = scratch;
      const [published] = await appendMixed(embedded.eventStore, 1);
      await kafka.eventBus.publish([published!]);
      const deliveries = await collect(kafka.eventBus, { upTo: published!.position });
      const { partition, records } = deliveries.find(({ records: some }) => some.length > 0)!;
      const record = records[0]!;
      await kafka.deadLetters.put({ record, reader: 'lifecycle', cause: 'TypeError: no', attempts: 2 });
      const reader = new TopicReader(options);
      const topic = `${options.topicPrefix}annals.facts.v1`;
      const [message] = await reader.readAt(`${topic}.dlq`, partition, 0n);
      await reader.close();
      const said = Object.fromEntries(Object.entries(message!.headers!).map(([name, value]) => [name, String(value)]));
      expect(said).toMatchObject({
        ce_id: record.id,
        annals_reader: 'lifecycle',
        annals_cause: 'TypeError: no',
        annals_attempts: '2',
        annals_topic: topic,
        annals_partition: String(partition),
        annals_offset: '0',
        annals_position: String(record.position),
      });
      expect(message!.value).toEqual(Buffer.from(published!.body));
      expect(() => fromMessage(message!)).toThrow(TypeError);
    });
  }),
);
