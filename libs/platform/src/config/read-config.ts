import type { Config, Declaration, Setting } from './setting.js';

/** Everything that is wrong with the environment, at once, so that nobody has to start six times. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the declared variables; an empty one counts as absent. No message holds a value, which may be a secret.
 * Errors: ConfigInvalid with every problem.
 */
export function readConfig<const D extends Declaration>(env: Environment, declaration: D): Config<D> {
  const problems: string[] = [];
  const values = Object.entries(declaration).map(([key, setting]) => {
    const text = env[setting.name]?.trim();
    const value = text ? valueOf(setting, text) : setting.default;
    if (value === undefined)
      problems.push(`${setting.name} ${text ? mustBe(setting) : 'is not set'}: ${setting.description}`);
    return [key, value];
  });
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return Object.fromEntries(values) as Config<D>;
}

function valueOf(setting: Setting, text: string): string | number | boolean | undefined {
  switch (setting.kind) {
    case 'integer':
      return integer(text, setting.min ?? Number.MIN_SAFE_INTEGER, setting.max ?? Number.MAX_SAFE_INTEGER);
    case 'port':
      return integer(text, 0, 65_535);
    case 'boolean':
      return ({ true: true, '1': true, false: false, '0': false } as Record<string, boolean>)[text.toLowerCase()];
    case 'enum':
      return setting.values.includes(text) ? text : undefined;
    case 'path':
      return text.includes('\0') ? undefined : text;
    default:
      return text;
  }
}

function integer(text: string, min: number, max: number): number | undefined {
  const value = /^-?\d{1,16}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** What a value of the setting looks like; also a column of the help table. */
export function shapeOf(setting: Setting): string {
  switch (setting.kind) {
    case 'integer':
      return `integer${range(setting.min, setting.max)}`;
    case 'enum':
      return setting.values.join(' | ');
    case 'boolean':
      return 'true | false';
    default:
      return setting.kind;
  }
}

const mustBe = (setting: Setting): string => `must be ${shapeOf(setting)}`;

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` ${min}–${max}`;
  if (min !== undefined) return ` ≥ ${min}`;
  return max === undefined ? '' : ` ≤ ${max}`;
}
