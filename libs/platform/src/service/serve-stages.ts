import { Logger, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Adapters } from '@annals/ports';
import { keysFileOf, loadKeys } from '../access/keys-file.js';
import { startTracing } from '../tracing/start-tracing.js';
import { bindPorts } from './bind-ports.js';
import { createService, type Service } from './create-service.js';
import type { ServiceConfig } from '../config/service-settings.js';
import { stopOnSignals } from './stop-on-signals.js';

@Module({})
class Stages {}

export interface ServeOptions {
  /** The service's name, for logs and its documentation. */
  readonly name: string;
  readonly version?: string;
  readonly config: ServiceConfig;
  readonly adapters: Adapters;
  readonly stages: readonly (Type | DynamicModule)[];
}

/** Runs stages as one service until a signal ends it. Gives the service, listening. Errors: StageTaken, and what the network reports. */
export async function serveStages({
  name,
  version = '1',
  config,
  adapters,
  stages,
}: ServeOptions): Promise<Service & { readonly url: string }> {
  const root: DynamicModule = { module: Stages, imports: [bindPorts(adapters), ...stages] };
  const keys = loadKeys(keysFileOf(config));
  const { host, port, log } = config;
  const stopTracing = await startTracing(name, (message) => new Logger('tracing').error(message));
  try {
    const service = await createService(root, {
      keys,
      host,
      port,
      log: log === 'silent' ? false : log,
      docs: { title: `Annals ${name}`, version },
    });
    const url = await service.listen();
    const close = () => service.close().finally(stopTracing);
    stopOnSignals({ ...service, close });
    new Logger(name).log(`listening on ${url}`);
    return { ...service, close, url };
  } catch (error) {
    await adapters.close();
    throw error;
  }
}
