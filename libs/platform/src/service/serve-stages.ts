import { Logger, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Adapters } from '@annals/ports';
import { keysFileOf, loadKeys } from '../access/keys-file.js';
import { startTracing } from '../tracing/start-tracing.js';
import { bindPorts } from './bind-ports.js';
import { createService, type Service } from './create-service.js';
import type { ServiceConfig } from '../config/service-settings.js';
import { closeWhenStopped } from './close-when-stopped.js';

@Module({})
class Stages {}

export interface ServeOptions {
  /** The service's name, for logs and its documentation. */
  readonly name: string;
  readonly version?: string;
  readonly config: ServiceConfig;
  readonly adapters: Adapters;
  readonly stages: readonly (Type | DynamicModule)[];
  /** Whether the console is served at `/`. */
  readonly console?: boolean;
  /** Ends the service, and the process with it. */
  readonly stop: AbortSignal;
}

/**
 * Runs stages as one service until `stop` aborts. Gives the service, listening.
 * Errors: StageTaken, what `stop` aborts with before the service listens, and what the network reports; all is closed then.
 */
export async function serveStages({
  name,
  version = '1',
  config,
  adapters,
  stages,
  console = false,
  stop,
}: ServeOptions): Promise<Service & { readonly url: string }> {
  const root: DynamicModule = { module: Stages, imports: [bindPorts(adapters), ...stages] };
  const keys = loadKeys(keysFileOf(config));
  const { host, port, log, drainDelayMs, auditReason } = config;
  const stopTracing = await startTracing(name, (message) => new Logger('tracing').error(message));
  try {
    const service = await createService(root, {
      keys,
      host,
      port,
      drainDelayMs,
      auditReason,
      log: log === 'silent' ? false : log,
      console,
      docs: { title: `Annals ${name}`, version },
    });
    const close = () => service.close().finally(stopTracing);
    if (stop.aborted) await close();
    stop.throwIfAborted();
    const url = await service.listen();
    closeWhenStopped({ close }, stop);
    new Logger(name).log(`listening on ${url}`);
    return { ...service, close, url };
  } catch (error) {
    await adapters.close();
    throw error;
  }
}
