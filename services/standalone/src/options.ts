import { parseArgs } from 'node:util';
import { configHelp, readConfig, serviceSettings, type ServiceConfig } from '@annals/platform/config';

export interface StandaloneOptions extends ServiceConfig {
  /** Whether an empty log is filled with the Online Retail year. */
  readonly sample: boolean;
  /** JSON file of thresholds that an empty log adopts, over those of the default; empty for none. */
  readonly policyFile: string;
  /** Progress and figures as JSON lines. */
  readonly json: boolean;
  /** Ends after the figures instead of serving on. */
  readonly once: boolean;
  readonly help: boolean;
}

const HELP = `Annals in one process, on embedded adapters.

  npm start -- [options]

  --port N       port to listen on (7070); 0 takes any free one
  --host ADDR    address to listen on (127.0.0.1: this machine alone)
  --data DIR     directory of the log, the read models and the keys (.annals)
  --no-sample    start empty: do not import the sample year into an empty log
  --policy FILE  JSON of a policy, laid over the default and adopted by an empty log
  --json         progress and figures as JSON lines
  --once         print the figures and end instead of serving
  --help         this text

Or by environment, which the options override:

`;

/** Options from the command line over those of the environment. Errors: TypeError for an option that is none; ConfigInvalid. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StandaloneOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      policy: { type: 'string', default: '' },
      sample: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const overridden = {
    ...env,
    ...(values.port !== undefined && { ANNALS_PORT: values.port }),
    ...(values.host !== undefined && { ANNALS_HOST: values.host }),
    ...(values.data !== undefined && { ANNALS_DATA: values.data }),
    ANNALS_LOG: env['ANNALS_LOG'] ?? 'warn',
  };
  const { sample, json, once, help, policy } = values;
  return {
    ...readConfig(overridden, serviceSettings),
    policyFile: policy,
    sample: sample && policy === '',
    json,
    once,
    help,
  };
}

export const helpText = (): string => HELP + configHelp(serviceSettings);
