import type { KafkaConfig } from 'kafkajs';
import type { KafkaLog } from './quiet-log.js';

export interface KafkaOptions {
  /** `host:port` of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  /** Names this process in the logs of the brokers. */
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  /** Stands before the names of topics and groups, where several installations share a cluster. */
  readonly topicPrefix?: string;
  /** So long may a subscriber stand still while something waits before it is said to be unhealthy. Default: a minute. */
  readonly stallMs?: number;
  /** So long may a broker take to answer a request, in milliseconds. Default: 15 s. */
  readonly requestTimeoutMs?: number;
  /** Default: a JSON line on standard error. */
  readonly onLog?: (entry: KafkaLog) => void;
}
