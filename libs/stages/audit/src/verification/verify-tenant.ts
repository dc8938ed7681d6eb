import { setImmediate } from 'node:timers/promises';
import { formatPosition, modelOf, type Standing, type TenantId } from '@annals/contracts';
import { Rejected } from '@annals/platform';
import type { EventStore, ReadModelStore } from '@annals/ports';
import { PROJECTIONS } from '@annals/read-models';
import { batched, inSlices } from '../replay/in-slices.js';
import { peopleOf, type Person } from '../replay/people.js';
import { surveyLog, type Survey } from '../replay/survey.js';
import { checkPerson, type Kept, type PersonVerdict } from './check-person.js';
import type { Difference } from './difference.js';
import { foldedPositions, liveReadModels, type LiveReadModels } from './live-read-models.js';
import { Tally } from './tally.js';
import { MOST_DIFFERENCES, type VerificationProgress, type VerificationResult } from './verification-result.js';
import { VerifyCustomer } from './verify-customer.js';

export interface VerifyTenantOptions {
  readonly eventStore: EventStore;
  readonly readModels: ReadModelStore;
  readonly tenant: TenantId;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: VerificationProgress) => void;
  /** Most records in memory at a time. */
  readonly mostHeld?: number;
}

/** So many customers have their documents read together. */
const READ_TOGETHER = 32;

/**
 * Folds the log of a tenant beside the live read models, in memory and without an engine, and compares: each document with
 * what its customer's records give, each insight with what a replay tells. It changes nothing, and the service goes on meanwhile.
 * Errors: what `signal` aborts with; CorruptLog, naming the position.
 */
export async function verifyTenant(options: VerifyTenantOptions): Promise<VerificationResult> {
  const { eventStore, readModels, tenant, signal, onProgress, mostHeld } = options;
  const started = performance.now();
  const live = await liveReadModels(readModels, tenant);
  // Asked after how far the read models are: what they told of that is in the log by then.
  const head = await eventStore.head();
  const progress = new Steps(Number(head), onProgress);
  const survey = await surveyLog(eventStore, tenant, head, {
    signal,
    ...(mostHeld !== undefined && { mostHeld }),
    onRead: (position) => progress.read(Number(position)),
  });
  progress.surveyed(survey);
  const tally = new Tally(live);
  const doubtful: Difference[] = [];
  // To find where a document diverges takes longer than to see that it does.
  const isTold = () => doubtful.length < MOST_DIFFERENCES;
  for await (const verdict of verdicts(options, survey, live, progress, isTold)) {
    doubtful.push(...verdict.differences.filter(({ kind }) => kind === 'document'));
    tally.add({ ...verdict, differences: verdict.differences.filter(({ kind }) => kind === 'insight') });
    progress.compared(tally.customers);
  }
  doubtful.push(...(await keptOfNobody(options, survey, live)));
  await confirm(options, live, doubtful, tally);
  return tally.result(formatPosition(head), survey.records, (performance.now() - started) / 1000);
}

/** How far it is, in steps that take about as long as each other. */
class Steps {
  #total: number;
  #done = 0;
  readonly #tell: NonNullable<VerifyTenantOptions['onProgress']>;

  constructor(
    private readonly head: number,
    tell: VerifyTenantOptions['onProgress'],
  ) {
    this.#total = 3 * head;
    this.#tell = tell ?? (() => undefined);
  }

  read(position: number): void {
    this.#tell({ phase: 'READING', done: this.#done + position, total: this.#total });
    if (position === this.head) this.#done += this.head;
  }

  surveyed({ portions, customers }: Survey): void {
    this.#total = this.head * (1 + portions.length) + customers * STEPS_A_CUSTOMER;
  }

  compared(customers: number): void {
    this.#tell({ phase: 'COMPARING', done: this.#done + customers * STEPS_A_CUSTOMER, total: this.#total });
  }
}

const STEPS_A_CUSTOMER = 100;

function verdicts(
  options: VerifyTenantOptions,
  survey: Survey,
  live: LiveReadModels,
  progress: Steps,
  isTold: () => boolean,
): AsyncIterable<PersonVerdict> {
  const { eventStore, signal } = options;
  const people = peopleOf(eventStore, survey, { signal, onRead: (position) => progress.read(Number(position)) });
  return inSlices(
    withDocuments(options, people, live),
    ({ person, kept }, limit) => checkPerson(person, kept, live, { limit, isTold: isTold() }),
    signal,
  );
}

async function* withDocuments(
  { readModels, tenant }: VerifyTenantOptions,
  people: AsyncIterable<Person>,
  live: LiveReadModels,
): AsyncIterable<{ person: Person; kept: Kept }> {
  for await (const together of batched(people, READ_TOGETHER)) {
    const ids = together.map(({ customerId }) => customerId);
    const documents = new Map<string, (Standing | undefined)[]>();
    for (const projection of live.projections) {
      documents.set(projection.name, await readModels.getMany<Standing>(modelOf(projection), tenant, ids));
      // What is read from a file is there at once, and leaves no turn to anybody else.
      await setImmediate();
    }
    for (const [i, person] of together.entries())
      yield { person, kept: new Map([...documents].map(([name, found]) => [name, found[i]])) };
  }
}

/** Documents of customers whom the log does not know. */
async function keptOfNobody(
  { readModels, tenant, signal }: VerifyTenantOptions,
  { portions }: Survey,
  live: LiveReadModels,
): Promise<Difference[]> {
  const known = new Set(portions.flat(2));
  const found: Difference[] = [];
  for (const projection of live.projections) {
    for await (const page of readModels.scan<Standing>(modelOf(projection), tenant)) {
      signal.throwIfAborted();
      await setImmediate();
      for (const { id: customerId } of page) {
        if (known.has(customerId)) continue;
        const of = { kind: 'document', readModel: projection.name, customerId, flaw: 'unfounded' } as const;
        found.push({ ...of, firstDiverging: null, fields: [] });
      }
    }
  }
  return found;
}

/**
 * A document that was folded on meanwhile is not wrong. Where read models have moved, whoever seems to differ is looked at
 * again by itself, as of its newest record.
 */
async function confirm(
  { eventStore, readModels, tenant, signal, onProgress }: VerifyTenantOptions,
  live: LiveReadModels,
  doubtful: readonly Difference[],
  tally: Tally,
): Promise<void> {
  const now = await foldedPositions(readModels, live.projections);
  const hasMoved = live.projections.some(({ name }) => now.get(name) !== live.foldedUpTo.get(name));
  if (!hasMoved) return doubtful.forEach((difference) => tally.addDifference(difference));
  const verifier = new VerifyCustomer(eventStore, readModels);
  const customers = [...new Set(doubtful.map(({ customerId }) => customerId))];
  for (const [done, customerId] of customers.entries()) {
    signal.throwIfAborted();
    onProgress?.({ phase: 'CONFIRMING', done, total: customers.length });
    const differing = await stillDiffering(verifier, tenant, customerId);
    if (!differing) tally.unsettledCustomers++;
    for (const difference of doubtful)
      if (difference.customerId === customerId && differing?.includes(difference.readModel))
        tally.addDifference(difference);
  }
}

/** Names of read models; `undefined` where the customer does not stand still. */
async function stillDiffering(
  verifier: VerifyCustomer,
  tenant: TenantId,
  customerId: string,
): Promise<readonly string[] | undefined> {
  try {
    return (await verifier.verify(tenant, customerId)).differing;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    if (error.rejection.code === 'READ.NOT_YET') return undefined;
    if (error.rejection.code === 'CUSTOMER.NOT_FOUND') return PROJECTIONS.map(({ name }) => name);
    throw error;
  }
}
