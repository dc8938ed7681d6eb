import { Logger } from '@nestjs/common';
import { causeForLog } from '../problem/cause-for-log.js';

/** Closes the service once it is told to stop, and ends the process: 0 when all was drained, 1 when closing failed. */
export function closeWhenStopped(
  service: { close(): Promise<void> },
  stop: AbortSignal,
  exit: (code: number) => void = (code) => process.exit(code),
): void {
  const close = (): void =>
    void service.close().then(
      () => exit(0),
      (error: unknown) => {
        new Logger('service').error({ code: 'SERVICE.CLOSE_FAILED', ...causeForLog(error) });
        exit(1);
      },
    );
  if (stop.aborted) close();
  else stop.addEventListener('abort', close, { once: true });
}
