import { parentPort, workerData } from 'node:worker_threads';
import { Module, type DynamicModule } from '@nestjs/common';
import { openEmbedded } from '@annals/adapter-embedded';
import { bindPorts, createService, ownMetrics, Readiness, type ServiceConfig } from '@annals/platform';
import { Clock } from '@annals/stage-clock';
import type { FromFolding, ToFolding } from './folding-thread.js';
import { stagesOf, type FoldingPart } from './folding-parts.js';

/**
 * A thread of standalone that folds. Projectors and clock would else hold up the requests of the thread that
 * serves. The threads meet in the files of the data directory alone, as separate services would.
 */
@Module({})
class FoldingStages {}

const { config, part } = workerData as { readonly config: ServiceConfig; readonly part: FoldingPart };
const tell = (message: FromFolding): void => parentPort!.postMessage(message);

async function start(): Promise<void> {
  const adapters = await openEmbedded({ dataDir: config.dataDir });
  const root: DynamicModule = { module: FoldingStages, imports: [bindPorts(adapters), ...stagesOf[part](config)] };
  const service = await createService(root, { keys: [], log: config.log === 'silent' ? false : config.log });
  const readiness = service.app.get(Readiness);
  const clock = part === 'directory-and-clock' ? service.app.get(Clock, { strict: false }) : null;
  parentPort!.on('message', (message: ToFolding) => {
    if (message === 'stop') return void service.close().then(() => parentPort!.close());
    if (message === 'metrics') return void ownMetrics().then((metrics) => tell({ metrics }));
    const keeper = clock?.keeper ?? null;
    tell({
      status: {
        clock: keeper && { position: keeper.position, idle: keeper.idle },
        components: readiness.report().components,
      },
    });
  });
  tell('started');
}

try {
  await start();
} catch (error) {
  tell({
    failed:
      error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) },
  });
  parentPort!.close();
}
