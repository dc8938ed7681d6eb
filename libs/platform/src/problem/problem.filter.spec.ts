import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { thingsService } from '../service/testing/things.js';
import type { Service } from '../service/create-service.js';

let service: Service;
const errors: unknown[] = [];
beforeAll(async () => {
  service = await thingsService();
  const ignore = () => undefined;
  Logger.overrideLogger({ log: ignore, warn: ignore, error: (entry: unknown) => void errors.push(entry) });
});
afterAll(async () => {
  Logger.overrideLogger(false);
  await service.close();
});

it('a failure is logged with where it came from, a rejection is an answer alone', async () => {
  expect((await service.app.inject('/things/late')).statusCode).toBe(503);
  expect(errors).toEqual([]);
  expect((await service.app.inject('/things/broken')).statusCode).toBe(500);
  expect(errors).toEqual([
    expect.objectContaining({ code: 'INTERNAL', error: 'SyntaxError', route: '/things/broken' }),
  ]);
});
