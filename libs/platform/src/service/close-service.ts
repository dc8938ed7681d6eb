import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readiness } from '../health/readiness.js';

interface DrainTimes {
  readonly drainDelayMs?: number;
  readonly drainLimitMs?: number;
}

/** Nest closes in this order: loops (`onModuleDestroy`), the HTTP server, then the ports (`onApplicationShutdown`). */
export async function closeService(
  app: NestFastifyApplication,
  readiness: Readiness,
  { drainDelayMs = 0, drainLimitMs = 10_000 }: DrainTimes,
): Promise<void> {
  readiness.drain();
  if (drainDelayMs > 0) await pause(drainDelayMs);
  // A client that never reads its answer must not keep the process alive for ever.
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), drainLimitMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
