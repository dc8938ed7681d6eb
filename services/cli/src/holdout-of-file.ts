import { createReadStream } from 'node:fs';
import { invalidity } from '@annals/contracts';
import {
  contextOf,
  finishSteps,
  heldOf,
  holdoutAt,
  newPopulation,
  ordersOf,
  type Holdout,
  type HoldoutHeld,
  type HoldoutWish,
  type Policy,
  type PurchaseRecorded,
  type PurchaseReturned,
} from '@annals/domain';
import { cdnow, ndjsonLines, onlineRetail, type FactLine } from '@annals/importers';
import type { Occurred, Result } from '@annals/kernel';

export const FORMATS = ['facts', 'online-retail', 'cdnow'] as const;
export type Format = (typeof FORMATS)[number];

type Purchase = Occurred<PurchaseRecorded | PurchaseReturned>;

/**
 * How well a fit on the first part of a file tells the second. Orders and returns are folded as the value projection folds
 * them, in memory; amounts do not matter but for what was wholly refunded. Failure: a line that is no fact.
 */
export async function holdoutOfFile(
  format: Format,
  file: string,
  wish: HoldoutWish,
  policy: Policy,
): Promise<Result<Holdout, { readonly code: string; readonly reason: string }>> {
  const context = contextOf({ ...newPopulation, policy });
  const held: HoldoutHeld[] = [];
  for (const [customerId, facts] of await purchasesIn(format, file)) {
    const one = heldOf(ordersOf(customerId, facts, context), wish, policy.prediction);
    if (one) held.push(one);
  }
  return finishSteps(holdoutAt(held, wish, policy.prediction));
}

async function purchasesIn(format: Format, file: string): Promise<Map<string, Purchase[]>> {
  const purchases = new Map<string, Purchase[]>();
  let number = 0;
  for await (const fact of await factsIn(format, file)) {
    number++;
    if (fact.type !== 'PurchaseRecorded' && fact.type !== 'PurchaseReturned') continue;
    const own = purchases.get(fact.customerId) ?? [];
    if (own.length === 0) purchases.set(fact.customerId, own);
    own.push(occurredOf(fact, number));
  }
  return purchases;
}

function occurredOf({ type, data, occurredAt, sourceSeq = 0 }: FactLine, number: number): Purchase {
  return {
    id: String(number).padStart(12, '0'),
    occurredAt: Date.parse(occurredAt),
    sourceSeq,
    event: { type, data },
  } as Purchase;
}

async function factsIn(format: Format, file: string): Promise<Iterable<FactLine> | AsyncIterable<FactLine>> {
  if (format === 'cdnow') return (await cdnow(file)).facts;
  if (format === 'online-retail') return (await onlineRetail(file)).facts;
  return ndjsonFacts(file);
}

async function* ndjsonFacts(file: string): AsyncIterable<FactLine> {
  for await (const each of ndjsonLines(createReadStream(file))) {
    if ('error' in each) throw new Error(`line ${each.line}: ${each.error.code}: ${each.error.reason}`);
    yield factOf(each.text, each.line);
  }
}

/** Failure: what is wrong with the line. To guess on would tell of another history. */
function factOf(text: string, line: number): FactLine {
  let fact: FactLine;
  try {
    fact = JSON.parse(text) as FactLine;
  } catch (cause) {
    throw new Error(`line ${line}: LINE.NOT_JSON`, { cause });
  }
  const flaw = invalidity(fact);
  if (flaw !== undefined) throw new Error(`line ${line}: FACT.INVALID: ${flaw}`);
  return fact;
}
