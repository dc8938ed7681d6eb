import { START, type EncodedRecord, type Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import {
  belongsTo,
  headerText,
  leafOf,
  lineText,
  MerkleTree,
  openCheckpoint,
  type ExportHeader,
  type NoteVerifier,
} from '@annals/proof';

export interface ExportWish {
  /** Positions, both included. Default: all. */
  readonly from?: Position;
  readonly to?: Position;
  readonly customer?: { readonly tenant: string; readonly id: string };
  /** Sizes of older trees, for those who hold their checkpoints; none beyond the log. */
  readonly since: readonly number[];
}

const PAGE = 4000;

/** The whole log, page by page, as long as it was when this began. */
async function* pages(eventStore: EventStore, after: Position, upTo: Position): AsyncIterable<EncodedRecord[]> {
  for (let position = after; position < upTo;) {
    const records = (await eventStore.readAll(position, PAGE)).filter((record) => record.position <= upTo);
    if (records.length === 0) return;
    position = records.at(-1)!.position;
    yield records;
  }
}

/** What a first pass over the log finds: its tree, and what of it was asked for. */
interface Found {
  readonly tree: MerkleTree;
  /** Leaves `from` to before `to`, and the position before the first of them. */
  readonly from: number;
  readonly to: number;
  readonly before: Position;
  readonly records: number;
}

async function find(eventStore: EventStore, wish: ExportWish, upTo: Position): Promise<Found> {
  const tree = new MerkleTree();
  let [from, to, before, records] = [0, 0, START, 0];
  for await (const page of pages(eventStore, START, upTo)) {
    for (const record of page) {
      tree.append(leafOf(record));
      if (record.position < (wish.from ?? START)) [from, before] = [tree.size, record.position];
      else if (record.position <= (wish.to ?? upTo) && isWished(record, wish)) records++;
      if (record.position <= (wish.to ?? upTo)) to = tree.size;
    }
  }
  return { tree, from: Math.min(from, to), to, before, records };
}

const isWished = ({ stream }: EncodedRecord, { customer }: ExportWish): boolean =>
  customer === undefined || belongsTo(stream, customer);

/**
 * The lines of an export, made of the log alone: a first pass makes the tree, a second writes what was asked for. `sign`
 * gives the checkpoint, or refuses the tree. Holds 64 bytes a record of the log in memory.
 * Errors: CorruptLog; RangeError for an older size beyond the log, unless `sign` refuses it; what `sign` throws.
 */
export async function* exportLog(
  eventStore: EventStore,
  wish: ExportWish,
  key: NoteVerifier,
  sign: (tree: MerkleTree) => string,
): AsyncIterable<string> {
  const { tree, from, to, before, records } = await find(eventStore, wish, await eventStore.head());
  const checkpoint = sign(tree);
  const opened = openCheckpoint(checkpoint, key);
  if (!opened.ok) throw new TypeError(opened.error.reason);
  yield headerText({
    key: `${key.name}+${key.id.toString('hex')}`,
    checkpoint,
    from,
    to,
    customer: wish.customer,
    records,
    consistency: wish.since.map((size) => ({ size, proof: tree.consistency(size) })),
  } satisfies ExportHeader);
  let leaf = from;
  for await (const page of pages(eventStore, before, await eventStore.head())) {
    for (const record of page) {
      if (leaf === to) return;
      if (isWished(record, wish)) yield lineText({ leaf, record, proof: tree.inclusion(leaf) });
      leaf++;
    }
  }
}
