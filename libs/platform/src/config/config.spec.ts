import { describe, expect, it } from '@jest/globals';
import { StageTaken } from '@annals/ports';
import { configHelp } from './config-help.js';
import { ConfigInvalid, readConfig, type Environment } from './read-config.js';
import { runMain } from './run-main.js';
import { Stopped } from './stop-signal.js';

const declaration = {
  port: { name: 'ANNALS_PORT', kind: 'port', default: 8080, description: 'where it listens' },
  data: { name: 'ANNALS_DATA', kind: 'path', description: 'data directory' },
  docs: { name: 'ANNALS_DOCS', kind: 'boolean', default: true, description: 'serve the docs' },
  mode: { name: 'ANNALS_MODE', kind: 'enum', values: ['live', 'history'], default: 'live', description: 'clock' },
  batch: { name: 'ANNALS_BATCH', kind: 'integer', min: 1, max: 10, default: 5, description: 'lines' },
} as const;

const problemsOf = (env: Environment): readonly string[] => {
  try {
    readConfig(env, declaration);
    return [];
  } catch (error) {
    return (error as ConfigInvalid).problems;
  }
};

describe('configuration', () => {
  it('reads what is set and fills in the rest', () => {
    const config = readConfig(
      { ANNALS_DATA: './data', ANNALS_PORT: '0', ANNALS_DOCS: 'FALSE', ANNALS_BATCH: ' 7 ', ANNALS_MODE: '' },
      declaration,
    );
    expect(config).toEqual({ port: 0, data: './data', docs: false, mode: 'live', batch: 7 });
    const mode: 'live' | 'history' = config.mode;
    expect(mode).toBe('live');
  });

  it('names everything that is wrong at once, and no value', () => {
    const problems = problemsOf({
      ANNALS_PORT: '70000',
      ANNALS_DOCS: 'secret',
      ANNALS_MODE: 'secret',
      ANNALS_BATCH: '11',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'ANNALS_PORT',
      'ANNALS_DATA',
      'ANNALS_DOCS',
      'ANNALS_MODE',
      'ANNALS_BATCH',
    ]);
    expect(problems.join()).not.toContain('secret');
  });

  it.each(['1.5', 'x', '1e3', '', '99999999999999999999'])('%j is no integer', (ANNALS_BATCH) => {
    const isDefault = ANNALS_BATCH === '';
    expect(problemsOf({ ANNALS_DATA: 'd', ANNALS_BATCH })).toHaveLength(isDefault ? 0 : 1);
  });

  it('prints a table with a line a variable', () => {
    const lines = configHelp(declaration).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^ANNALS_DATA +path +required +data directory$/);
    expect(lines[4]).toContain('integer 1–10');
  });
});

describe('a main that fails', () => {
  const outcomeOf = async (error: unknown): Promise<{ code: number; text: string }> => {
    let outcome = { code: -1, text: '' };
    const ways = {
      write: (text: string) => (outcome = { ...outcome, text }),
      exit: (code: number) => (outcome = { ...outcome, code }),
    };
    await runMain(() => Promise.reject(error as Error), ways);
    return outcome;
  };

  it('ends with the code that says what to do', async () => {
    const wrong = await outcomeOf(new ConfigInvalid(['A is not set', 'B is wrong']));
    expect(wrong.code).toBe(78);
    expect(wrong.text).toMatch(/A is not set\n.*B is wrong/);
    const taken = await outcomeOf(new StageTaken('relay', './data', 'process 7'));
    expect(taken.code).toBe(75);
    expect(taken.text).not.toMatch(/\n\s+at /);
    expect((await outcomeOf(new Error('x'))).code).toBe(1);
    expect(await outcomeOf(new Stopped())).toEqual({ code: 0, text: '' });
  });
});
