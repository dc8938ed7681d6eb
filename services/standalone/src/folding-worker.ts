import { parentPort, workerData } from 'node:worker_threads';
import { Module, type DynamicModule } from '@nestjs/common';
import { openEmbedded } from '@annals/adapter-embedded';
import { directoryProjection, lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import { bindPorts, createService, Readiness, type ServiceConfig } from '@annals/platform';
import { Clock, ClockStage } from '@annals/stage-clock';
import { ProjectorStage } from '@annals/stage-projector';
import type { FromFolding, ToFolding } from './folding.js';

/**
 * The thread of standalone that folds: projectors and clock. They would else hold up the requests of the thread
 * that serves. Both threads meet in the files of the data directory alone, as separate services would.
 */
@Module({})
class FoldingStages {}

const { dataDir, log } = workerData as ServiceConfig;
const tell = (message: FromFolding): void => parentPort!.postMessage(message);

async function start(): Promise<void> {
  const adapters = await openEmbedded({ dataDir });
  const stages = [
    ProjectorStage.register(lifecycleProjection, loyaltyProjection, valueProjection, directoryProjection),
    ClockStage,
  ];
  const root: DynamicModule = { module: FoldingStages, imports: [bindPorts(adapters), ...stages] };
  const service = await createService(root, { keys: [], log: log === 'silent' ? false : log });
  const readiness = service.app.get(Readiness);
  parentPort!.on('message', (message: ToFolding) => {
    const { keeper } = service.app.get(Clock, { strict: false });
    if (message === 'stop') void service.close().then(() => parentPort!.close());
    else
      tell({
        clock: keeper && { position: keeper.position, idle: keeper.idle },
        components: readiness.report().components,
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
