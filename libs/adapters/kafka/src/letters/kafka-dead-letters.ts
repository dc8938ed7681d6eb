import type { IHeaders } from 'kafkajs';
import { deadLetterTopicOf, formatPosition, streamParts } from '@annals/contracts';
import type { DeadLetter, DeadLetters } from '@annals/ports';
import { originOf } from '../message/origin.js';
import { keyOf, partitionOf } from '../message/partitioner.js';
import { toCloudEventMessage } from '../message/record-message.js';
import type { Sender } from '../publish/sender.js';
import type { TopicNames } from '../topics/topic-names.js';

/** Letters lie beside the topic that the record came from, in the partition of the same number, as the same CloudEvent. */
export class KafkaDeadLetters implements DeadLetters {
  constructor(
    private readonly sender: Sender,
    private readonly topics: TopicNames,
    private readonly partitions: () => Promise<number>,
  ) {}

  async put(letter: DeadLetter): Promise<void> {
    const { record } = letter;
    const parts = streamParts(record.stream);
    const partition = originOf(record)?.partition ?? partitionOf(keyOf(parts), await this.partitions());
    const topic = this.topics[parts.kind === 'insight' ? 'insights' : 'facts'];
    const message = toCloudEventMessage(record);
    const messages = [{ ...message, partition, headers: { ...message.headers, ...saidOf(letter, topic) } }];
    await this.sender.send([{ topic: deadLetterTopicOf(topic), messages }]);
  }
}

function saidOf({ record, reader, cause, attempts, traceparent }: DeadLetter, topic: string): IHeaders {
  const origin = originOf(record);
  return {
    annals_reader: reader,
    annals_cause: cause,
    annals_attempts: String(attempts),
    annals_topic: origin?.topic ?? topic,
    annals_position: formatPosition(record.position),
    ...(origin && { annals_partition: String(origin.partition), annals_offset: origin.offset }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
