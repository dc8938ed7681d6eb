import type { StatisticsColumns } from './purchase-statistics.js';

/** Rows with the same x, tx and T, once, with how many customers they stand for. */
export interface Grouped {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Customers of the row. */
  readonly weight: Float64Array;
  readonly customers: number;
  /** The group of each customer. */
  readonly groupOf: Int32Array;
}

/**
 * Merges customers with the same x, tx and T, in order of their first: purchases are dated by days, so that many agree,
 * above all those who bought once. An open-addressed table of row numbers: a `Map` would keep a string a customer.
 */
export function groupEqual({ x, tx, T }: Omit<StatisticsColumns, 'm'>): Grouped {
  const n = x.length;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * n + 2))).fill(EMPTY);
  const groupOf = new Int32Array(n);
  const firstRow = new Int32Array(n);
  const weight = new Float64Array(n);
  let groups = 0;
  for (let row = 0; row < n; row++) {
    let slot = hash(x[row]!, tx[row]!, T[row]!) & (slots.length - 1);
    let group = slots[slot]!;
    while (group !== EMPTY) {
      const first = firstRow[group]!;
      if (x[first] === x[row] && tx[first] === tx[row] && T[first] === T[row]) break;
      slot = (slot + 1) & (slots.length - 1);
      group = slots[slot]!;
    }
    if (group === EMPTY) {
      group = slots[slot] = groups++;
      firstRow[group] = row;
    }
    weight[group]! += 1;
    groupOf[row] = group;
  }
  const take = (column: Float64Array) => Float64Array.from(firstRow.subarray(0, groups), (row) => column[row]!);
  return { x: take(x), tx: take(tx), T: take(T), weight: weight.slice(0, groups), customers: n, groupOf };
}

const EMPTY = -1;
const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);

function hash(x: number, tx: number, T: number): number {
  return mix(mix(mix(0, x), tx), T);
}

/** As MurmurHash3 mixes a word. */
function mix(seed: number, value: number): number {
  // −0 equals 0, but has other bits.
  bits[0] = value + 0;
  let h = Math.imul(seed ^ halves[0]!, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ halves[1]!, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
