/** One configuration for every project: tests run on the sources, as ES modules, without a build before. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['annals-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/scripts/swc-with-globals.mjs',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  // A bound on what hangs, not on what is slow: shared machines are.
  testTimeout: 300_000,
  testMatch: ['**/*.spec.ts'],
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  modulePathIgnorePatterns: ['/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
