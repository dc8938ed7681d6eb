import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { ROOT, textOf } from './files.js';

const instructions = DockerfileParser.parse(textOf('infra/docker/Dockerfile')).getInstructions();
const textsOf = (keyword: string, among: readonly Instruction[] = instructions): string[] =>
  among.filter((each) => each.getKeyword() === keyword).map((each) => each.getArgumentsContent() ?? '');
const lastFrom = instructions.findLastIndex((each) => each.getKeyword() === 'FROM');
const final = instructions.slice(lastFrom);

describe('the Dockerfile', () => {
  it('is of known instructions alone', () => {
    const known = 'ARG FROM WORKDIR COPY RUN ENV USER EXPOSE STOPSIGNAL HEALTHCHECK ENTRYPOINT CMD'.split(' ');
    expect(instructions.map((each) => each.getKeyword()).filter((keyword) => !known.includes(keyword))).toEqual([]);
  });

  it('stands on one full version of Node, on glibc', () => {
    expect(textsOf('ARG')[0]).toMatch(/^NODE_IMAGE=node:20\.\d+\.\d+-bookworm-slim$/);
    for (const from of textsOf('FROM')) expect(from).toMatch(/^\$\{NODE_IMAGE\} AS \w+$/);
  });

  it('ends as a user that is not root, told by number', () => {
    expect(textsOf('USER', final)).toEqual(['1000:1000']);
    const order = final.map((each) => each.getKeyword());
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  });

  it('is healthy by node, stops by SIGTERM, and signals reach the process itself', () => {
    expect(textsOf('HEALTHCHECK', final)[0]).toMatch(/CMD \["node", "infra\/docker\/health\.mjs"\]$/);
    expect(textsOf('STOPSIGNAL', final)).toEqual(['SIGTERM']);
    for (const exec of [...textsOf('ENTRYPOINT', final), ...textsOf('CMD', final)])
      expect(Array.isArray(JSON.parse(exec))).toBe(true);
  });

  it('installs from the lock file, runs no install script, and leaves out what only builds and tests need', () => {
    const installs = textsOf('RUN').filter((run) => /\bnpm\b/.test(run));
    for (const run of installs) expect(run).toMatch(/npm ci .*--ignore-scripts/);
    expect(installs.at(-1)).toMatch(/--omit=dev --workspace services/);
    expect(textsOf('RUN').join(' ')).not.toMatch(/curl|wget|apt-get|npx -y/);
  });

  it('copies what is there and what .dockerignore lets through', () => {
    // The others are copied from the stage before, where the workspace lies in /annals.
    const own = textsOf('COPY').filter((copy) => !copy.startsWith('/annals/'));
    for (const source of own.map((copy) => copy.split(/\s+/)[0]!)) expect(existsSync(join(ROOT, source))).toBe(true);
    expect(textOf('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['**/node_modules', '.annals', '!infra/docker/health.mjs']),
    );
  });

  it('starts a service that exists', () => {
    const service = /^SERVICE=(.+)$/.exec(textsOf('ARG', final)[0]!)![1]!;
    expect(existsSync(join(ROOT, 'services', service, 'src/main.ts'))).toBe(true);
  });
});

describe('the health check of the image', () => {
  const exitCodeBeside = async (status: number | undefined): Promise<unknown> => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/health/ready' ? (status ?? 500) : 404;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    if (status === undefined) await new Promise((closed) => server.close(closed));
    const env = { ...process.env, ANNALS_PORT: String(port) };
    const [code] = (await once(spawn(process.execPath, [join(ROOT, 'infra/docker/health.mjs')], { env }), 'exit')) as [
      unknown,
    ];
    if (status !== undefined) await new Promise((closed) => server.close(closed));
    return code;
  };

  it.each([
    [200, 0],
    [503, 1],
    [undefined, 1],
  ])('where readiness answers %s, it ends with %s', async (status, code) => {
    expect(await exitCodeBeside(status)).toBe(code);
  });
});
