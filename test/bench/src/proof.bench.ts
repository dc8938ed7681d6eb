import { hash } from 'node:crypto';
import { join } from 'node:path';
import { customerStream, DEFAULT_TENANT, type EncodedRecord } from '@annals/contracts';
import { leafHash, leafOf, verifyInclusion } from '@annals/proof';
import { TreeFiles } from '@annals/stage-notary';
import { count } from './rebuild.bench.js';
import type { Result } from './result.js';
import { inScratch, quantile, timed } from './scratch.js';

const RECORDS = 1_000_000;
const PAGE = 1000;
const STORE_EVERY = 50_000;
const SAMPLES = 2000;
/** Far apart and in no order, so that no page of the files serves two samples. */
const STEP = 104_729;

function record(i: number): EncodedRecord {
  const customerId = `c${i % 100_000}`;
  const data = { orderId: `o-${i}`, lines: [{ sku: `s-${i % 977}`, qty: 1 + (i % 9), unitPrice: 1250 }] };
  const body = { tenant: DEFAULT_TENANT, customerId, occurredAt: '2024-01-02T03:04:05.000Z', sourceSeq: 0, data };
  return {
    position: BigInt(i + 1),
    stream: customerStream(DEFAULT_TENANT, customerId),
    revision: Math.floor(i / 100_000),
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    type: 'purchase.recorded.v1',
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** A tree of a million records in files: how fast it grows, and how long a proof takes. */
export async function proofBench(): Promise<Result[]> {
  return inScratch(async (directory) => {
    const files = TreeFiles.open(join(directory, 'tree'));
    const spent = { ours: 0, raw: 0 };
    for (let first = 0; first < RECORDS; first += PAGE) {
      const page = Array.from({ length: PAGE }, (_, i) => record(first + i));
      const leaves = page.map(leafOf);
      // In turns, so that both meet the same neighbours on the machine.
      spent.raw += (await timed(() => leaves.forEach((leaf) => hash('sha256', leaf, 'buffer')))).seconds;
      spent.ours += (await timed(() => grow(files, page))).seconds;
    }
    const results = [
      {
        measure: `tree over ${count(RECORDS)} records, stored`,
        unit: 'records/s',
        value: RECORDS / spent.ours,
        raw: RECORDS / spent.raw,
        rawIs: 'SHA-256 of the same leaves',
        bar: '≥ 0.15 × raw',
        met: spent.raw / spent.ours >= 0.15,
      },
      ...(await proofs(files)),
    ];
    files.close();
    return results;
  });
}

function grow(files: TreeFiles, page: readonly EncodedRecord[]): void {
  files.add(page);
  if (files.pending >= STORE_EVERY) files.store();
}

async function proofs(files: TreeFiles): Promise<Result[]> {
  const { tree } = files;
  const root = tree.root();
  const milliseconds = { inclusion: [] as number[], consistency: [] as number[], verification: [] as number[] };
  const measure = async <T>(kind: keyof typeof milliseconds, run: () => T): Promise<T> => {
    const { seconds, value } = await timed(run);
    milliseconds[kind].push(seconds * 1000);
    return value;
  };
  for (let i = 0; i < SAMPLES; i++) {
    const index = (i * STEP) % RECORDS;
    const proof = await measure('inclusion', () => tree.inclusion(index));
    const leaf = leafHash(leafOf(record(index)));
    const sound = await measure('verification', () => verifyInclusion({ index, size: tree.size, leaf, proof }, root));
    if (!sound) throw new Error(`no proof of leaf ${index}`);
    await measure('consistency', () => tree.consistency(index + 1));
  }
  return Object.entries(milliseconds).map(([kind, values]) => ({
    measure: `${kind} ${kind === 'verification' ? '' : 'proof '}among ${count(RECORDS)}`,
    unit: 'ms p99',
    value: quantile(values, 0.99),
    bar: '≤ 5 ms',
    met: quantile(values, 0.99) <= 5,
    note: `p50 ${quantile(values, 0.5).toFixed(3)} ms`,
  }));
}
