import type { logCreator } from 'kafkajs';

/** What the client library warns of. It logs names of topics, groups and hosts, never a message. */
export interface KafkaLog {
  readonly level: 'warn' | 'error';
  readonly code: 'KAFKA.CLIENT';
  readonly namespace: string;
  readonly message: string;
  readonly groupId?: string;
  readonly error?: string;
}

const ERROR = 1;
/** It limits retries on purpose, and discards a producer whose outcome is unknown: see Sender. */
const EXPECTED = /^Limiting retries for the idempotent producer/;

const toStandardError = (entry: KafkaLog): void => void process.stderr.write(`${JSON.stringify(entry)}\n`);

/** Passes warnings and errors of the library on as one flat object each. */
export function quietLog(write: (entry: KafkaLog) => void = toStandardError): logCreator {
  return () =>
    ({ namespace, level, log }) => {
      if (EXPECTED.test(log.message)) return;
      const { message, groupId, error } = log as { message: string; groupId?: string; error?: string };
      write({ level: level <= ERROR ? 'error' : 'warn', code: 'KAFKA.CLIENT', namespace, message, groupId, error });
    };
}
