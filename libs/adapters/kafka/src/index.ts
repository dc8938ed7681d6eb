/**
 * Kafka adapter: the bus between machines, facts and insights in topics of as many partitions as consumers may share.
 * Place in the flow: between the relay, which writes the log into it, and the projectors, which read it in its order.
 * Never in here: a checkpoint (it is committed with the read models), the meaning of the bytes that are carried.
 */
export type { KafkaOptions } from './connection/kafka-options.js';
export type { KafkaLog } from './connection/quiet-log.js';
export { KafkaEventBus } from './kafka-event-bus.js';
export * from './open-kafka.js';
export { TopicsDisagree } from './publish/read-holdings.js';
export { RecordsMissing } from './subscribe/partition-merge.js';
export type { Health } from './subscribe/watch.js';
export { TopicsMissing } from './topics/count-partitions.js';
export { TopicsDiffer, type EnsuredTopics, type TopicShape } from './topics/ensure-topics.js';
