import { describe, expect, it } from '@jest/globals';
import { profileSettings } from '@annals/profile';
import { compose, ours } from './compose.js';
import { filesBelow, textOf } from './files.js';
import { render } from './kustomize.js';
import type { JsonObject } from './merge.js';

const declared = Object.values(profileSettings).map(({ name }) => name as string);
/** The table of infra/README.md: what is read elsewhere than in the settings, too. */
const documented = [...textOf('infra/README.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!);

const manifests = render('infra/k8s/overlays/example');
const inManifests = manifests.flatMap((manifest) => {
  if (manifest.kind === 'ConfigMap') return Object.keys(manifest['data'] as object);
  const template = (manifest['spec'] as JsonObject | undefined)?.['template'] as JsonObject | undefined;
  const containers = ((template?.['spec'] as JsonObject | undefined)?.['containers'] ?? []) as {
    env?: { name: string }[];
  }[];
  return containers.flatMap(({ env = [] }) => env.map(({ name }) => name));
});
const inImage = [...textOf('infra/docker/Dockerfile').matchAll(/\b(ANNALS_[A-Z_]+)=/g)].map(([, name]) => name!);
const inCompose = ours.flatMap(([, { environment = {} }]) => Object.keys(environment));

describe('environment variables', () => {
  it.each([
    ['docker-compose.yml', inCompose],
    ['the manifests', inManifests],
    ['the image', inImage],
  ])('of %s are settings, or are described in infra/README.md', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect([...new Set(names)].filter((name) => !declared.includes(name) && !documented.includes(name))).toEqual([]);
  });

  it('say the same of the distributed profile wherever it is deployed', () => {
    const profile = (names: readonly string[]) =>
      [...new Set(names)].filter((name) => /EVENTSTORE|KAFKA|REDIS|KEYS/.test(name)).sort();
    expect(profile(inCompose)).toEqual(profile(inManifests));
  });
});

describe('secrets', () => {
  const files = [...filesBelow('infra', /./), 'docker-compose.yml', '.dockerignore', 'docs/runbooks.md'];

  it.each(files)('%s holds none', (path) => {
    const text = textOf(path);
    // An API key, a private key, a password in a URL or in a setting.
    expect(text).not.toMatch(/annals_[A-Za-z0-9_-]{43}/);
    expect(text).not.toMatch(/-----BEGIN/);
    expect(text).not.toMatch(/\w:\/\/[^\s/:<]+:[^\s/@<]+@/);
    expect(text).not.toMatch(/(password|passwd)\s*[:=]\s*[^\s<]/i);
  });

  it('no store of the compose file is published', () => {
    for (const store of ['eventstore', 'kafka', 'redis']) expect(compose.services[store]!.ports).toBeUndefined();
  });
});
