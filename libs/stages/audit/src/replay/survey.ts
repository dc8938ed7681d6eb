import {
  currentDeclarationOf,
  declarationOf,
  decode,
  streamParts,
  type CustomerId,
  type EncodedRecord,
  type Position,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { logPages } from './log-pages.js';

/** Whose histories have to be folded together, since they were one person's once; most are by themselves. */
export type Group = readonly CustomerId[];

/** What one reading of the log finds out about a tenant before anybody is folded. */
export interface Survey {
  readonly tenant: TenantId;
  /** Everything up to here was read. */
  readonly upTo: Position;
  readonly records: number;
  /** In order, the oldest first; one list for all customers. */
  readonly clockFacts: readonly RecordedEvent[];
  readonly customers: number;
  /** Of customers, so many groups together that their records fit into memory. */
  readonly portions: readonly (readonly Group[])[];
}

/** Some ten megabytes, however long the log: what does not fit is read in a further pass, which costs little beside folding. */
const MOST_RECORDS_HELD = 30_000;

/** Reads the log of all tenants once, and parses nothing but what the tenant decided and who was merged. */
export async function surveyLog(
  store: EventStore,
  tenant: TenantId,
  upTo: Position,
  { signal, onRead, mostHeld = MOST_RECORDS_HELD }: SurveyOptions,
): Promise<Survey> {
  const found = new Found(tenant);
  for await (const page of logPages(store, upTo, signal)) {
    for (const record of page) found.add(record);
    onRead?.(page.at(-1)?.position ?? upTo);
  }
  const { records, clockFacts, counts } = found;
  const portions = portionsOf(found.groups(), counts, mostHeld);
  return { tenant, upTo, records, clockFacts, customers: counts.size, portions };
}

export interface SurveyOptions {
  readonly signal: AbortSignal;
  readonly onRead?: (position: Position) => void;
  /** Most records in memory at a time, unless one person has more. */
  readonly mostHeld?: number;
}

class Found {
  records = 0;
  readonly clockFacts: RecordedEvent[] = [];
  readonly counts = new Map<CustomerId, number>();
  readonly #mergedInto = new Map<CustomerId, CustomerId>();

  constructor(private readonly tenant: TenantId) {}

  add(record: EncodedRecord): void {
    const { tenant, customerId } = streamParts(record.stream);
    if (tenant !== this.tenant) return;
    this.records++;
    if (customerId === undefined) return this.#addClockFact(record);
    this.counts.set(customerId, (this.counts.get(customerId) ?? 0) + 1);
    if (currentDeclarationOf(record.type)?.name !== 'CustomersMerged') return;
    const event = decode(record)?.event;
    if (event?.type === 'CustomersMerged') this.#join(customerId, event.data.absorbedId);
  }

  #addClockFact(record: EncodedRecord): void {
    const event = decode(record);
    if (event && declarationOf(event.event.type).stream === 'clock') this.clockFacts.push(event);
  }

  /** Also whom a merge brought that was taken back: it was in force in between. */
  #join(a: CustomerId, b: CustomerId): void {
    const [root, other] = [this.#rootOf(a), this.#rootOf(b)];
    if (root !== other) this.#mergedInto.set(other, root);
  }

  #rootOf(id: CustomerId): CustomerId {
    let root = id;
    for (let next = this.#mergedInto.get(root); next !== undefined; next = this.#mergedInto.get(root)) root = next;
    return root;
  }

  groups(): Group[] {
    const joined = new Map<CustomerId, CustomerId[]>();
    const alone: Group[] = [];
    for (const id of this.counts.keys()) {
      const root = this.#rootOf(id);
      if (root === id && !this.#isRoot(id)) alone.push([id]);
      else joined.set(root, [...(joined.get(root) ?? []), id]);
    }
    return [...joined.values(), ...alone].sort(([a], [b]) => (a! < b! ? -1 : 1));
  }

  #roots: ReadonlySet<CustomerId> | undefined;
  #isRoot(id: CustomerId): boolean {
    this.#roots ??= new Set([...this.#mergedInto.keys()].map((each) => this.#rootOf(each)));
    return this.#roots.has(id);
  }
}

function portionsOf(groups: readonly Group[], counts: ReadonlyMap<CustomerId, number>, most: number): Group[][] {
  const portions: Group[][] = [];
  let held = Infinity;
  for (const group of groups) {
    const records = group.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    if (held + records > most) {
      portions.push([]);
      held = 0;
    }
    portions.at(-1)!.push(group);
    held += records;
  }
  return portions;
}
