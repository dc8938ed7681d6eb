import {
  customerStream,
  encode,
  holdsPersonalData,
  laterOf,
  START,
  streamParts,
  type Position,
  type StreamId,
} from '@annals/contracts';
import type { AnyEvent } from '@annals/domain';
import { SubjectForgotten, VersionConflict, type ExpectedRevision, type SubjectKey } from '@annals/ports';
import type { CapturePorts } from '../capture-ports.js';
import { eventOf, type Asker } from '../fact/event-of.js';
import type { Present } from '../fact/judge.js';
import { compareRepeats } from './compare-repeats.js';
import { decideItems, lineError, type Decided } from './decide-items.js';
import type { ImportItem } from './line.js';
import { addOutcome, type BatchOutcome } from './tally.js';

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
  outcome: BatchOutcome,
): Promise<void> {
  const stream = customerStream(run.asker.tenant, customerId);
  return run.ports.streams.inTurn(stream, () => importInto(run, stream, customerId, items, outcome));
}

async function importInto(
  run: ImportRun,
  stream: StreamId,
  customerId: string,
  items: readonly ImportItem[],
  outcome: BatchOutcome,
): Promise<void> {
  const { streams } = run.ports;
  const { key, open } = items.some(isPersonal) ? await keyFor(run, customerId, items, outcome) : { open: items };
  const remembered = streams.recall(stream);
  let history = remembered ?? (await streams.read(stream));
  let isCurrent = remembered === undefined;
  for (let conflicts = 0; conflicts <= MOST_CONFLICTS; conflicts++) {
    const { expected } = history;
    const decided = decideItems(run.asker, customerId, open, history, run.present);
    const position =
      isCurrent || isSure(decided, stream) ? await append(run, customerId, stream, expected, decided, key) : undefined;
    if (position !== undefined) {
      streams.remember(history);
      outcome.accepted += decided.fresh.length;
      outcome.duplicate += decided.duplicates;
      outcome.position = laterOf(outcome.position, position);
      outcome.errors.push(...decided.errors);
      if (decided.repeats.length > 0) await compare(run, stream, decided, key, outcome);
      return;
    }
    // It has folded in facts that are not stored.
    history = await streams.read(stream);
    isCurrent = true;
  }
  throw new VersionConflict(stream, history.expected, history.revision);
}

/** What a history that is behind refuses, or knows from one that was merged into it, a current one may not. */
const isSure = ({ errors, repeats }: Decided, stream: StreamId): boolean =>
  errors.length === 0 && repeats.every(({ place }) => place.stream === stream);

async function compare(
  { ports, asker }: ImportRun,
  stream: StreamId,
  { repeats }: Decided,
  key: SubjectKey | undefined,
  outcome: BatchOutcome,
): Promise<void> {
  const keyOf = async (of: StreamId) =>
    of === stream ? key : ports.keys.find(asker.tenant, streamParts(of).customerId!);
  addOutcome(outcome, await compareRepeats(ports.store, repeats, keyOf));
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

/** Gives the position of the last fact, the start where there is none; `undefined` when the history turned out to be behind. */
async function append(
  { ports, asker, present }: ImportRun,
  customerId: string,
  stream: StreamId,
  expected: ExpectedRevision,
  { fresh }: Decided,
  key: SubjectKey | undefined,
): Promise<Position | undefined> {
  if (fresh.length === 0) return START;
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
