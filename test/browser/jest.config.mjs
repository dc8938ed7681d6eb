import { join } from 'node:path';
import base from '../../jest.config.mjs';

/** The suites that drive a browser share one import of the real year. */
export default {
  ...base,
  rootDir: join(import.meta.dirname, '../..'),
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/browser/import-year.mjs',
  globalTeardown: '<rootDir>/test/browser/remove-year.mjs',
};
