import type { Adapters } from '@annals/ports';
import type { ProfileConfig } from './profile-settings.js';

/** Opens the adapters that the configuration names. Errors: what their opening reports. */
export async function openProfile({ dataDir }: Pick<ProfileConfig, 'dataDir'>): Promise<Adapters> {
  const { openEmbedded } = await import('@annals/adapter-embedded');
  return openEmbedded({ dataDir });
}
