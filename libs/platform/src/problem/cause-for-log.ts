/** What the log may hold of an error that nobody foresaw. */
export interface LoggedCause {
  readonly error: string;
  readonly errorCode?: string;
  readonly message?: string;
  readonly frames?: readonly string[];
}

/**
 * The error's name and where it was thrown. Its message only where a system call or a native library failed:
 * `JSON.parse` and the like quote what they were given, and that may be personal data.
 */
export function causeForLog(error: unknown): LoggedCause {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  const isOfSystem = typeof code === 'number' || typeof syscall === 'string';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(code === undefined ? {} : { errorCode: String(code).slice(0, 64) }),
    ...(isOfSystem ? { message: error.message.slice(0, 300) } : {}),
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
}
