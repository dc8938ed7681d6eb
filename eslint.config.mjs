import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each layer may depend on (docs/adr/0002): a project without a tag may not be imported at all. */
const layers = [
  layer('kernel', [], []),
  layer('analytics', ['kernel'], []),
  layer('domain', ['kernel', 'domain', 'analytics'], ['@sinclair/typebox']),
  layer('contract', ['kernel', 'domain'], ['@sinclair/typebox', 'ajv', 'class-validator', 'class-transformer']),
  layer('proof', ['kernel', 'contract'], []),
  layer('read-model', ['kernel', 'domain', 'contract'], []),
  layer('port', ['kernel', 'contract'], []),
  layer('codec', ['kernel', 'contract', 'port'], []),
  layer(
    'adapter',
    ['kernel', 'contract', 'port', 'codec'],
    ['lmdb', 'fs-native-extensions', 'ioredis', 'kafkajs', '@eventstore/db-client'],
  ),
  layer(
    'platform',
    ['kernel', 'contract', 'port'],
    [
      '@nestjs/*',
      'rxjs',
      'reflect-metadata',
      'class-*',
      'fastify',
      '@fastify/static',
      'secure-json-parse',
      'prom-client',
      '@opentelemetry/*',
    ],
  ),
  layer('stage', ['kernel', 'domain', 'contract', 'proof', 'read-model', 'port', 'platform'], ['@nestjs/*', 'rxjs']),
  layer('profile', ['kernel', 'contract', 'port', 'platform', 'adapter'], ['@nestjs/common']),
  layer('importer', ['kernel', 'domain', 'contract'], []),
  layer('terminal', [], ['cli-progress']),
  layer('client', [], ['openapi-fetch', 'eventsource-parser']),
  layer(
    'console',
    ['client'],
    [
      'react',
      'react/*',
      'react-dom/*',
      'react-router',
      '@tanstack/*',
      'echarts/*',
      'i18next',
      'react-i18next',
      'vite',
      '@vitejs/plugin-react',
    ],
  ),
  layer(
    'testing',
    ['kernel', 'contract', 'port'],
    ['@jest/globals', 'fast-check', '@eventstore/db-client/generated/*', '@grpc/grpc-js'],
  ),
  layer(
    'app',
    [
      'kernel',
      'domain',
      'contract',
      'proof',
      'port',
      'platform',
      'profile',
      'adapter',
      'stage',
      'importer',
      'terminal',
      'client',
    ],
    ['@nestjs/*', 'reflect-metadata', 'commander'],
  ),
  { sourceTag: 'e2e', onlyDependOnLibsWithTags: ['*'] },
];

function layer(tag, dependsOn, npm) {
  return { sourceTag: tag, onlyDependOnLibsWithTags: dependsOn, allowedExternalImports: npm };
}

const boundaries = {
  '@nx/enforce-module-boundaries': [
    'error',
    {
      enforceBuildableLibDependency: false,
      allow: [],
      allowCircularSelfDependency: true,
      // Types, and entries that load little, are imported at once; the rest of the same project when it is needed.
      checkDynamicDependenciesExceptions: ['.*'],
      depConstraints: layers,
    },
  ],
};
/** Tests may use the test tools and the adapters that they run on. */
const testBoundaries = {
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [
        '@annals/testing',
        '@annals/adapter-embedded',
        '@annals/adapter-redis',
        '@annals/importers',
        '@jest/globals',
        'fast-check',
      ],
      depConstraints: [{ sourceTag: '*', onlyDependOnLibsWithTags: ['*'] }],
    },
  ],
};

const refuseNode = (...group) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message: 'A pure layer does no IO.' }] }],
});
const pure = {
  ...refuseNode('node:*', 'fs', 'crypto', 'path'),
  'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance', 'crypto'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an event: no rule reads the wall clock.' },
    { object: 'Math', property: 'random', message: 'A rule is a function of its facts.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Time is an event: no rule reads the wall clock.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', 'coverage', '**/*.generated.ts'] },
  { plugins: { '@nx': nx } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...boundaries,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['services/console/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './services/console/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['test/browser/**/*.ts'],
    languageOptions: {
      parserOptions: { project: './test/browser/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['services/console/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.configs.recommended],
    rules: {
      // A field's label holds its control, also where both come as children.
      'jsx-a11y-x/label-has-associated-control': ['error', { assert: 'either', controlComponents: ['Field'] }],
      // The region that scrolls is reached by keyboard, as WCAG asks.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region'] }],
    },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/analytics/src/**/*.ts', 'libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: pure,
  },
  {
    // Hashes and signatures are functions of their input too.
    files: ['libs/proof/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { ...pure, ...refuseNode('node:*', '!node:crypto', 'fs', 'path') },
  },
  {
    // So are fingerprints; and only the runtime can break off a rule that does not end.
    files: ['libs/read-models/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { ...pure, ...refuseNode('node:*', '!node:crypto', '!node:vm', 'fs', 'path') },
  },
  {
    // It runs in browsers too.
    files: ['libs/client/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: refuseNode('node:*', 'fs', 'path', 'crypto'),
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    rules: { ...testBoundaries, 'max-lines-per-function': 'off' },
  },
  { files: ['libs/testing/src/**/*.ts'], rules: { ...boundaries, 'max-lines-per-function': 'off' } },
  {
    files: ['services/cli/**/*.ts', 'services/standalone/**/*.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
