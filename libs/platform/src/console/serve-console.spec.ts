import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../service/create-service.js';
import { expectProblem, thingsService } from '../service/testing/things.js';
import { CONSOLE_PAGES, serveConsole } from './serve-console.js';

const PAGE = '<!doctype html><title>Annals</title>';
const SCRIPT = 'console.log(1);';

let service: Service;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annals-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'secret.txt'), 'not a file of the console');
  writeFileSync(join(folder, 'assets/index-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/index-1a2b.js.gz'), gzipSync(SCRIPT));
  service = await thingsService();
  serveConsole(service.server, folder);
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

describe('the console', () => {
  it.each(CONSOLE_PAGES)('%s is the page, asked again each time, without inline code or frames', async (path) => {
    const { statusCode, headers, body } = await service.server.inject(path.replace(':id', '14646'));
    expect([statusCode, body]).toEqual([200, PAGE]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('its files are kept for ever under their hash, and sent compressed to whom that is right', async () => {
    const plain = await service.server.inject('/assets/index-1a2b.js');
    expect([plain.statusCode, plain.body]).toEqual([200, SCRIPT]);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const asked = { url: '/assets/index-1a2b.js', headers: { 'accept-encoding': 'gzip' } };
    expect((await service.server.inject(asked)).headers['content-encoding']).toBe('gzip');
  });

  it.each(['/assets/none.js', '/assets/..%2fsecret.txt', '/secret.txt', '/index.html', '/nothing', '/customers/1/2'])(
    '%s is unknown',
    async (path) => expectProblem(await service.server.inject(path), 404, 'ROUTE.UNKNOWN'),
  );

  it('stands in nobody else’s way', async () => {
    expect((await service.server.inject('/health/live')).json()).toEqual({ live: true });
    expectProblem(await service.server.inject('/things/1'), 401, 'AUTH.MISSING');
    expect((await service.server.inject('/docs')).statusCode).toBe(200);
  });

  it('is not there where it was not built', async () => {
    const bare = await thingsService();
    serveConsole(bare.server, join(folder, 'elsewhere'));
    expectProblem(await bare.server.inject('/'), 404, 'ROUTE.UNKNOWN');
    await bare.close();
  });
});
