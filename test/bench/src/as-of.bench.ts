import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { formatDay, parseDay } from '@annals/kernel';
import { mainOf } from '@annals/scenarios';
import type { Result } from './result.js';
import { inScratch, quantile, timed } from './scratch.js';

const STANDALONE = mainOf('standalone');
const FIRST = parseDay('2010-12-01')!;
const DAYS = 374;
/** What a console with a slider over time asks of each day. */
const PATHS = ['lifecycle', 'loyalty', 'value', 'rfm', 'churn', 'equity', 'complaints']
  .map((name) => `/v1/reports/${name}?`)
  .concat('/v1/customers?limit=50&');

type Get = (path: string) => Promise<number>;

/** The sample year over HTTP: the first read of the past folds it all; then every day, forwards and in leaps, and again. */
export async function asOfBench(): Promise<Result[]> {
  return inScratch(async (directory) => {
    spawnSync(process.execPath, [STANDALONE, '--data', directory, '--port', '0', '--once'], { stdio: 'ignore' });
    const service = spawn(process.execPath, [STANDALONE, '--data', directory, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const get = getFrom(await urlOf(service), readFileSync(join(directory, 'admin.key'), 'utf8').trim());
    const fold = await timed(() => folded(get));
    const slid = await read(get, daysInOrder());
    const again = await read(get, leaps());
    service.kill();
    await new Promise((resolve) => service.once('exit', resolve));
    return [
      {
        measure: 'the past of the sample year, folded',
        unit: 's',
        value: fold.seconds,
        note: 'in the background of the first read',
      },
      latency('first read of a day as of which, day by day', slid),
      {
        ...latency('second read of a day as of which, in leaps', again),
        bar: '≤ 100 ms',
        met: quantile(again, 0.99) <= 100,
      },
    ];
  });
}

const latency = (measure: string, found: readonly number[]): Result => ({
  measure,
  unit: 'ms p99',
  value: quantile(found, 0.99),
  note: `p50 ${quantile(found, 0.5).toFixed(1)} ms, most ${Math.max(...found).toFixed(0)} ms; ${PATHS.length} reports and lists of ${DAYS} days`,
});

const daysInOrder = () => Array.from({ length: DAYS }, (_, i) => formatDay(FIRST + i));
/** Each day once: 61 and the number of days have no divisor in common. */
const leaps = () => Array.from({ length: DAYS }, (_, i) => formatDay(FIRST + ((i * 61) % DAYS)));

async function read(get: Get, days: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const day of days)
    for (const path of PATHS) {
      const { seconds, value } = await timed(() => get(`${path}asOf=${day}`));
      if (value !== 200) throw new Error(`${path} as of ${day} was answered ${value}`);
      found.push(seconds * 1000);
    }
  return found;
}

async function folded(get: Get): Promise<void> {
  while ((await get(`/v1/reports/lifecycle?asOf=${formatDay(FIRST)}`)) === 503) await pause(100);
}

const getFrom =
  (url: string, key: string): Get =>
  async (path) => {
    const answer = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${key}` } });
    await answer.arrayBuffer();
    return answer.status;
  };

function urlOf(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    service.stdout!.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const url = /API +(http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    service.once('exit', (code) => reject(new Error(`standalone ended with ${code}`)));
  });
}
