import { Kafka, logLevel } from 'kafkajs';
import type { KafkaOptions } from './kafka-options.js';
import { quickenRecords } from '../wire/quick-records.js';
import { quietLog } from './quiet-log.js';

quickenRecords();

/** A few tries within seconds: what lasts longer is for the stage's loop, which waits, reports and begins anew. */
export const RETRY = { retries: 5, initialRetryTime: 100, maxRetryTime: 2000 };

/**
 * Each user gets a client of its own: consumers of one client and group share their committed offsets inside the
 * library, and clear them under each other's feet when they join again.
 */
export const newClient = ({ brokers, clientId, ssl, sasl, onLog, requestTimeoutMs = 15_000 }: KafkaOptions): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    ssl,
    sasl,
    connectionTimeout: 3000,
    requestTimeout: requestTimeoutMs,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator: quietLog(onLog),
  });
