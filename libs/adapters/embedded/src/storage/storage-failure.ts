import { StorageUnavailable } from '@annals/ports';

/** A commit that failed: why it did comes as a second promise, which ends the process if nobody takes it. */
interface CommitFailure extends Error {
  readonly commitError: Promise<unknown>;
}

const isCommitFailure = (error: unknown): error is CommitFailure => error instanceof Error && 'commitError' in error;

/** What lmdb rejected a write with, in the words of the port. */
export async function storageFailure(error: unknown): Promise<StorageUnavailable> {
  const cause = isCommitFailure(error) ? await rejectionOf(error.commitError) : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StorageUnavailable(`cannot write: ${reason}`, { cause });
}

async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
}
