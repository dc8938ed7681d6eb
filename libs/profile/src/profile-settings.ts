import { serviceSettings, type Config, type Declaration } from '@annals/platform/config';

/** What every service is told by its environment: itself, and its adapters. */
export const profileSettings = { ...serviceSettings } as const satisfies Declaration;

export type ProfileConfig = Config<typeof profileSettings>;
