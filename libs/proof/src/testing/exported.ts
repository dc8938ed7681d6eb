import type { EncodedRecord, StreamId } from '@annals/contracts';
import { signCheckpoint } from '../checkpoint/checkpoint.js';
import { signerOf, type NoteSigner } from '../checkpoint/note-key.js';
import { belongsTo } from '../export/belongs-to.js';
import { ExportCheck, type Fault } from '../export/check-export.js';
import { headerText } from '../export/export-header.js';
import { lineText } from '../export/export-line.js';
import { leafOf } from '../record/leaf.js';
import type { TreeHead } from '../tree/consistency.js';
import { MerkleTree } from '../tree/merkle-tree.js';

export const SIGNER = signerOf('example.com/annals', Buffer.alloc(32, 7));

/** Records of some customers in turn, as a log holds them. */
export function sampleRecords(count: number, customers = 4): EncodedRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    position: BigInt(i + 1),
    stream: `customer-default-c${i % customers}` as StreamId,
    revision: Math.floor(i / customers),
    id: `id-${i}`,
    type: 'purchase.recorded.v1',
    body: Buffer.from(JSON.stringify({ data: { note: `№ ${i} "é"\n`, totalMinor: i * 100 } })),
  }));
}

export function treeOf(records: readonly EncodedRecord[]): MerkleTree {
  const tree = new MerkleTree();
  for (const record of records) tree.append(leafOf(record));
  return tree;
}

export const headOf = (records: readonly EncodedRecord[]): TreeHead => ({
  size: records.length,
  root: treeOf(records).root(),
});

export interface Wish {
  readonly from?: number;
  readonly to?: number;
  readonly customer?: { readonly tenant: string; readonly id: string };
  /** Sizes of older trees. */
  readonly since?: readonly number[];
  readonly signer?: NoteSigner;
}

/** The lines of an export of these records as the whole log. */
export function exported(log: readonly EncodedRecord[], wish: Wish = {}): string[] {
  const { from = 0, to = log.length, customer, since = [], signer = SIGNER } = wish;
  const tree = treeOf(log);
  const chosen = log
    .map((record, leaf) => ({ record, leaf }))
    .filter(({ record, leaf }) => leaf >= from && leaf < to && (!customer || belongsTo(record.stream, customer)));
  const header = headerText({
    key: `${signer.verifier.name}+${signer.verifier.id.toString('hex')}`,
    checkpoint: signCheckpoint({ size: tree.size, root: tree.root() }, signer),
    from,
    to,
    customer,
    records: chosen.length,
    consistency: since.map((size) => ({ size, proof: tree.consistency(size) })),
  });
  return [header, ...chosen.map(({ record, leaf }) => lineText({ record, leaf, proof: tree.inclusion(leaf) }))];
}

/** All that is wrong with a file. */
export function faultsOf(file: string | Buffer, older: readonly TreeHead[] = [], verifier = SIGNER.verifier): Fault[] {
  const bytes = Buffer.from(file as string);
  const check = new ExportCheck(verifier, older);
  const faults: (Fault | undefined)[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    faults.push(check.line(bytes.subarray(from, at)));
    from = at + 1;
  }
  if (from < bytes.length) faults.push(check.line(bytes.subarray(from)));
  faults.push(check.end(from < bytes.length));
  return faults.filter((fault) => fault !== undefined);
}

export const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
