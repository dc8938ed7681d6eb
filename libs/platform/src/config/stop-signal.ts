interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): void;
}

/** The process was told to end before it served; what it had opened is closed again. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Aborts, with Stopped, when SIGTERM or SIGINT asks the process to end; a second signal ends it at once with 1.
 * To be called first of all in a main: before it, and only before it, a signal ends the process as if nothing were open.
 */
export function stopSignal(signals: SignalSource = process): AbortSignal {
  const stop = new AbortController();
  const asked = (): void => {
    if (stop.signal.aborted) return signals.exit(1);
    stop.abort(new Stopped());
  };
  signals.on('SIGTERM', asked);
  signals.on('SIGINT', asked);
  return stop.signal;
}
