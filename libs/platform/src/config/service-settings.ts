import type { Config, Declaration } from './setting.js';

/** What every service is told by its environment. */
export const serviceSettings = {
  dataDir: {
    name: 'ANNALS_DATA',
    kind: 'path',
    default: '.annals',
    description: 'directory of the log, the read models and the keys',
  },
  host: {
    name: 'ANNALS_HOST',
    kind: 'string',
    default: '127.0.0.1',
    description: 'address to listen on; the default is reachable from this machine alone',
  },
  port: { name: 'ANNALS_PORT', kind: 'port', default: 7070, description: 'port to listen on; 0 takes any free one' },
  keysFile: {
    name: 'ANNALS_KEYS',
    kind: 'string',
    default: '',
    description: 'JSON file of API keys; default api-keys.json in the data directory',
  },
  checkpoints: {
    name: 'ANNALS_CHECKPOINTS',
    kind: 'string',
    default: '',
    description:
      'directory of signed checkpoints, best on another disk or machine; default proof/checkpoints in the data',
  },
  checkpointMinutes: {
    name: 'ANNALS_CHECKPOINT_MINUTES',
    kind: 'integer',
    min: 1,
    max: 1440,
    default: 60,
    description: 'minutes between checkpoints of a log that grows',
  },
  signingKey: {
    name: 'ANNALS_SIGNING_KEY',
    kind: 'string',
    default: '',
    description:
      'file of the key that signs checkpoints; default proof/signing.key in the data directory, made when missing',
  },
  verifyHours: {
    name: 'ANNALS_VERIFY_HOURS',
    kind: 'integer',
    min: 0,
    max: 8760,
    default: 24,
    description: 'hours between verifications of everything that is stored, by folding the log again; 0 for never',
  },
  auditReason: {
    name: 'ANNALS_AUDIT_REASON',
    kind: 'enum',
    values: ['optional', 'required'],
    default: 'optional',
    description: 'whether who examines records or opens personal data must say why (X-Audit-Reason, --reason)',
  },
  drainDelayMs: {
    name: 'ANNALS_DRAIN_DELAY_MS',
    kind: 'integer',
    min: 0,
    max: 60_000,
    default: 0,
    description: 'milliseconds between "not ready" and the end of listening, for load balancers that ask now and then',
  },
  log: {
    name: 'ANNALS_LOG',
    kind: 'enum',
    values: ['debug', 'log', 'warn', 'error', 'silent'],
    default: 'log',
    description: 'least urgent level that is written',
  },
} as const satisfies Declaration;

export type ServiceConfig = Config<typeof serviceSettings>;
