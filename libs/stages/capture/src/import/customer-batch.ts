import {
  customerStream,
  encode,
  holdsPersonalData,
  streamParts,
  type Position,
  type StreamId,
} from '@annals/contracts';
import type { AnyEvent } from '@annals/domain';
import { SubjectForgotten, VersionConflict, type ExpectedRevision, type SubjectKey } from '@annals/ports';
import type { CapturePorts } from '../capture-ports.js';
import { eventOf, type Asker } from '../fact/event-of.js';
import type { Present } from '../fact/judge.js';
import type { CustomerHistory } from '../history/customer-history.js';
import { compareRepeats } from './compare-repeats.js';
import { decideItems, lineError, type Decided } from './decide-items.js';
import type { ImportItem } from './line.js';
import { addOutcome, noOutcome, type BatchOutcome } from './tally.js';

/** What a batch is imported with. */
export interface ImportRun {
  readonly ports: CapturePorts;
  readonly asker: Asker;
  readonly present: Present;
}

/** Each means that another process writes to the same customer just now, and costs one more reading of its stream. */
const MOST_CONFLICTS = 20;

/** Records a batch's lines of one customer, with one append. Failure: VersionConflict, StorageUnavailable. */
export function importCustomer(
  run: ImportRun,
  customerId: string,
  items: readonly ImportItem[],
): Promise<BatchOutcome> {
  const { streams, store } = run.ports;
  const stream = customerStream(run.asker.tenant, customerId);
  return streams.inTurn(stream, async () => {
    const outcome = noOutcome();
    const { key, open } = items.some(isPersonal) ? await keyFor(run, customerId, items, outcome) : { open: items };
    const keyOf = async (of: StreamId) =>
      of === stream ? key : run.ports.keys.find(run.asker.tenant, streamParts(of).customerId!);
    const remembered = streams.recall(stream);
    let history = remembered ?? (await streams.read(stream));
    let isCurrent = remembered === undefined;
    for (let conflicts = 0; conflicts <= MOST_CONFLICTS; conflicts++) {
      const { expected } = history;
      const decided = decideItems(run.asker, customerId, open, history, run.present);
      // What a history that is behind refuses, or knows from one that was merged into it, a current one may not.
      const isSure = decided.errors.length === 0 && decided.repeats.every(({ place }) => place.stream === stream);
      const isFinal = isCurrent || isSure;
      const position = isFinal ? await append(run, customerId, history, expected, decided, key) : undefined;
      if (position !== undefined) {
        streams.remember(history);
        addOutcome(outcome, {
          accepted: decided.fresh.length,
          duplicate: decided.duplicates,
          position,
          errors: decided.errors,
        });
        addOutcome(outcome, await compareRepeats(store, decided.repeats, keyOf));
        return outcome;
      }
      // It has folded in facts that are not stored.
      history = await streams.read(stream);
      isCurrent = true;
    }
    throw new VersionConflict(stream, history.expected, history.revision);
  });
}

const isPersonal = ({ wish }: ImportItem): boolean => holdsPersonalData(wish as AnyEvent);

/** The key that a line needs. Lines with personal data of a forgotten customer are refused at once. */
async function keyFor(
  { ports, asker }: ImportRun,
  customerId: string,
  items: readonly ImportItem[],
  outcome: BatchOutcome,
): Promise<{ key?: SubjectKey; open: readonly ImportItem[] }> {
  try {
    return { key: await ports.keys.obtain(asker.tenant, customerId), open: items };
  } catch (error) {
    if (!(error instanceof SubjectForgotten)) throw error;
    const rejection = { code: 'SUBJECT.FORGOTTEN', reason: 'the personal data of this customer was erased for good' };
    outcome.errors.push(...items.filter(isPersonal).map((item) => lineError(item, rejection)));
    return { open: items.filter((item) => !isPersonal(item)) };
  }
}

/** Gives the position of the last fact, 0 where there is none; `undefined` when the history turned out to be behind. */
async function append(
  { ports, asker, present }: ImportRun,
  customerId: string,
  { stream }: CustomerHistory,
  expected: ExpectedRevision,
  { fresh }: Decided,
  key: SubjectKey | undefined,
): Promise<Position | undefined> {
  if (fresh.length === 0) return noOutcome().position;
  const events = fresh.map(({ fact, item }) =>
    encode(eventOf(asker, customerId, fact, present.recordedAt, item.wish.key), key),
  );
  try {
    const appended = await ports.store.append(stream, expected, events);
    if (appended.duplicate) return undefined;
    for (const { fact } of fresh) ports.times.passed(asker.tenant, fact.occurredAt);
    return appended.position;
  } catch (error) {
    if (error instanceof VersionConflict) return undefined;
    throw error;
  }
}
