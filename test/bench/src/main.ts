import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { table } from '@annals/terminal';
import { asOfBench } from './as-of.bench.js';
import { appendBench } from './append.bench.js';
import { fitBench } from './fit.bench.js';
import { foldBench } from './fold.bench.js';
import { importBench } from './import.bench.js';
import { proofBench } from './proof.bench.js';
import { readsBench } from './reads.bench.js';
import { rebuildBench } from './rebuild.bench.js';
import { ratio, type Result } from './result.js';
import { verifyBench } from './verify.bench.js';

const HELP = `npm run bench -- [options]

  --full         also a million events and a million customers (many minutes)
  --distributed  the distributed profile alone: starts Kafka (Java, Maven) and Redis, or takes KAFKA_BROKERS and REDIS_URL
  --out FILE     where the results go as JSON (bench-results.json)
  --only WORDS   append, as-of, import, fold, fit, proof, rebuild, verify, reads; separated by commas
`;

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    distributed: { type: 'boolean', default: false },
    out: { type: 'string', default: 'bench-results.json' },
    only: { type: 'string', default: 'fold,fit,proof,append,import,rebuild,verify,reads,as-of' },
    help: { type: 'boolean', default: false },
  },
});

const many = values.full ? 1_000_000 : 100_000;
const benches: Record<string, () => Promise<Result | Result[]>> = {
  fold: foldBench,
  fit: fitBench,
  proof: proofBench,
  append: appendBench,
  'as-of': asOfBench,
  import: importBench,
  rebuild: () => rebuildBench(many),
  verify: () => verifyBench(many),
  distributed: async () => (await import('./distributed/distributed.bench.js')).distributedBench(),
  reads: async () => [...(await readsBench(3000)), ...(await readsBench(values.full ? many : 30_000))],
};

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const name of values.distributed ? ['distributed'] : values.only.split(',')) {
    const bench = benches[name];
    if (!bench) throw new Error(`no bench is called ${name}\n\n${HELP}`);
    console.error(`${name} …`);
    results.push(...[await bench()].flat());
  }
  const machine = {
    node: process.version,
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
  writeFileSync(values.out, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
  console.log(table(results.map(row), ['measure', 'value', 'raw', 'ratio', 'bar', 'met', '']));
  console.log(`\n  written to ${values.out}`);
}

const shown = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en-US') : n.toFixed(2));

function row(result: Result): string[] {
  const share = ratio(result)?.toFixed(2) ?? '';
  const raw = result.raw === undefined ? '' : shown(result.raw);
  return [
    result.measure,
    `${shown(result.value)} ${result.unit}`,
    raw,
    share,
    result.bar ?? '',
    result.met === undefined ? '' : result.met ? 'yes' : 'NO',
    result.note ?? '',
  ];
}

if (values.help) console.log(HELP);
else await main();
