import { Logger } from '@nestjs/common';
import { causeForLog } from '../problem/cause-for-log.js';

interface SignalSource {
  once(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): void;
}

/** SIGTERM or SIGINT closes the service and ends the process: 0 when all was drained, 1 when closing failed or on a second signal. */
export function stopOnSignals(service: { close(): Promise<void> }, signals: SignalSource = process): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return signals.exit(1);
    isStopping = true;
    service.close().then(
      () => signals.exit(0),
      (error: unknown) => {
        new Logger('service').error({ code: 'SERVICE.CLOSE_FAILED', ...causeForLog(error) });
        signals.exit(1);
      },
    );
  };
  signals.once('SIGTERM', stop);
  signals.once('SIGINT', stop);
}
