import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import type { Service } from './create-service.js';
import { expectProblem, json, thingsService } from './testing/things.js';

let service: Service;
beforeAll(async () => {
  service = await thingsService();
});
afterAll(() => service.close());

const post = (payload: string | Buffer, headers: Record<string, string> = json): Promise<LightMyRequestResponse> =>
  service.server.inject({ method: 'POST', url: '/things', payload, headers });

describe('hostile bodies', () => {
  const valid = {
    orderId: 'O-1',
    lines: [{ sku: 's', qty: 1, unitPrice: 1 }],
    total: { amountMinor: 1, currency: 'GBP' },
  };
  const bodies: Record<string, [string | Buffer, number, string]> = {
    empty: ['', 400, 'BODY.EMPTY'],
    truncated: ['{"orderId":"O-1"', 400, 'BODY.NOT_JSON'],
    'no object': ['[]', 400, 'VALIDATION.FAILED'],
    null: ['null', 400, 'VALIDATION.FAILED'],
    'depth 5,000': [`{"lines":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'BODY.TOO_DEEP'],
    'a key __proto__': ['{"orderId":"O-1","__proto__":{"isAdmin":true}}', 400, 'BODY.FORBIDDEN_KEY'],
    'a key constructor': ['{"constructor":{"prototype":{"isAdmin":true}}}', 400, 'BODY.FORBIDDEN_KEY'],
    NUL: ['{"orderId":"O\\u0000"}', 400, 'BODY.BAD_TEXT'],
    'lone surrogate': ['{"orderId":"\\ud800"}', 400, 'BODY.BAD_TEXT'],
    'invalid UTF-8': [Buffer.from([0x22, 0xff, 0x22]), 400, 'BODY.BAD_TEXT'],
    'unsafe number': ['{"total":{"amountMinor":9007199254740993}}', 400, 'BODY.UNSAFE_NUMBER'],
    '10 MiB': [`{"orderId":"${'x'.repeat(10_485_760)}"}`, 413, 'BODY.TOO_LARGE'],
    'unknown field': [JSON.stringify({ ...valid, isAdmin: true }), 400, 'VALIDATION.FAILED'],
    'unknown nested field': [JSON.stringify({ ...valid, total: { ...valid.total, x: 1 } }), 400, 'VALIDATION.FAILED'],
    'negative quantity': [
      JSON.stringify({ ...valid, lines: [{ sku: 's', qty: -1, unitPrice: 1 }] }),
      400,
      'VALIDATION.FAILED',
    ],
    '70,000 unknown fields': [
      `{${Array.from({ length: 70_000 }, (_, i) => `"f${i}":1`).join()}}`,
      400,
      'BODY.TOO_COMPLEX',
    ],
    '100,000 bad lines': [`{"lines":[${'{},'.repeat(99_999)}{}]}`, 400, 'BODY.TOO_COMPLEX'],
    '9,000 bad lines': [`{"lines":[${'{},'.repeat(8_999)}{}]}`, 400, 'VALIDATION.FAILED'],
  };

  it.each(Object.keys(bodies))('%s is a problem with a stable code', async (name) => {
    const [payload, status, code] = bodies[name]!;
    const response = await post(payload);
    expectProblem(response, status, code);
    expect(response.body.length).toBeLessThan(8192);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'])(
    '%s is 415',
    async (type) => {
      expectProblem(await post('x', { ...json, 'content-type': type }), 415, 'BODY.TYPE_UNKNOWN');
    },
  );

  it('names the fields that are wrong, not their values', async () => {
    const response = await post(
      JSON.stringify({ ...valid, lines: [{ sku: 's', qty: 'jane@example.com', unitPrice: 1 }] }),
    );
    expect(response.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)).toContain('lines.0.qty');
    expect(response.body).not.toContain('jane');
  });

  it('a stream passes without a limit, to the route that takes one', async () => {
    const headers = { ...json, 'content-type': 'application/x-ndjson' };
    const payload = Buffer.alloc(5_000_000);
    const streamed = await service.server.inject({ method: 'POST', url: '/things/stream', headers, payload });
    expect(streamed.json()).toEqual({ bytes: 5_000_000 });
    expectProblem(
      await service.server.inject({ method: 'POST', url: '/things/stream', headers: json, payload: '{}' }),
      400,
      'VALIDATION.FAILED',
    );
  });
});
