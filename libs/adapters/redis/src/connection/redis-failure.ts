import { StorageUnavailable } from '@annals/ports';

/** What a server says while it cannot answer yet, or no more: another try may find it, or its successor, able to. */
const PASSING = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|NOREPLICAS|UNBLOCKED)\b/;

/** Whether the same command may succeed a little later. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof Error) || error.name !== 'ReplyError' || PASSING.test(error.message);
}

/**
 * What ioredis rejected with, in the words of the port. The error itself is not passed on as the cause: it holds the
 * arguments of its command, and those may be keys, documents, or the password.
 */
export function redisFailure(place: string, error: unknown, connecting?: Error): StorageUnavailable {
  const why = withoutArguments(error);
  const trouble = connecting && withoutArguments(connecting);
  return new StorageUnavailable(trouble && trouble !== why ? `${place}: ${why} (${trouble})` : `${place}: ${why}`);
}

function withoutArguments(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/enableOfflineQueue|isn't ready/.test(message)) return 'not connected';
  if (/max retries per request|Connection is closed|aborted/i.test(message)) return 'the connection broke';
  return message.replace(/, with args beginning with.*$/s, '');
}
