import type { DynamicModule, Type } from '@nestjs/common';
import { configHelp, readConfig, runMain, stopSignal } from '@annals/platform/config';
import { openProfile } from './open-profile.js';
import { profileSettings, type ProfileConfig } from './profile-settings.js';
import { refuseTaken } from './refuse-taken.js';

export interface RunOptions {
  readonly name: string;
  /** Stages of which there is one at a time. */
  readonly locks?: readonly string[];
  /** Whether these are shared by processes where the bus divides partitions. */
  readonly divisible?: boolean;
  /** Whether the service serves the console at `/`. */
  readonly console?: boolean;
  /** Loads the stages: only when it is certain that the service will run. */
  readonly stages: (config: ProfileConfig) => Promise<readonly (Type | DynamicModule)[]>;
}

/** The whole main of a service: configuration from the environment, adapters, stages, and a clean end. `--help` shows the settings. */
export function runService({ name, locks = [], divisible, console, stages }: RunOptions): Promise<void> {
  const stop = stopSignal();
  return runMain(async () => {
    if (process.argv.includes('--help')) {
      process.stdout.write(
        `${name}: a service of Annals. It is set by its environment:\n\n${configHelp(profileSettings)}\n`,
      );
      return;
    }
    const config = readConfig(process.env, profileSettings);
    const adapters = await openProfile(config);
    await refuseTaken(adapters, { stages: locks, divisible, stop });
    const [{ serveStages }, modules] = await Promise.all([import('@annals/platform'), stages(config)]);
    await serveStages({ name, config, adapters, stages: modules, console, stop });
  });
}
