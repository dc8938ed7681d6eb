import type { DynamicModule, Type } from '@nestjs/common';
import type { Adapters } from '@annals/ports';
import { configHelp } from '../config/config-help.js';
import { readConfig } from '../config/read-config.js';
import { runMain } from '../config/run-main.js';
import { serveStages } from './serve-stages.js';
import { serviceSettings } from './service-settings.js';

export interface RunOptions {
  readonly name: string;
  /** Opens the adapters that the configuration names. */
  readonly open: (config: { readonly dataDir: string }) => Adapters | Promise<Adapters>;
  readonly stages: readonly (Type | DynamicModule)[];
}

/** The whole main of a service: configuration from the environment, adapters, stages, and a clean end. `--help` shows the settings. */
export function runService({ name, open, stages }: RunOptions): Promise<void> {
  return runMain(async () => {
    if (process.argv.includes('--help')) {
      process.stdout.write(
        `${name}: a service of Annals. It is set by its environment:\n\n${configHelp(serviceSettings)}\n`,
      );
      return;
    }
    const config = readConfig(process.env, serviceSettings);
    await serveStages({ name, config, adapters: await open(config), stages });
  });
}
