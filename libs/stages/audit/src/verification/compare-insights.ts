import { readModelOf, type Position, type RecordedEvent } from '@annals/contracts';
import type { Insight } from '@annals/domain';
import { foldPerson, type PersonFoldOptions } from '@annals/read-models';
import type { Person } from '../replay/people.js';
import type { Difference } from './difference.js';
import type { LiveReadModels } from './live-read-models.js';
import {
  changedInsight,
  isAsTold,
  missingInsight,
  ToldByReplay,
  toldAsRecord,
  unfoundedInsight,
} from './told-insights.js';

export interface ComparedInsights {
  readonly differences: readonly Difference[];
  /** Insights that an earlier version told, and that the present rules tell in another way. */
  readonly ofEarlierVersions: number;
  /** The log as it is when its insights are those that the replay tells, each right behind its cause. */
  readonly asTold: Person;
}

/**
 * Each insight that is recorded must be what the replay tells under its id, and each that it tells must be recorded.
 * `told` is what the replay tells of the records that the read models had folded.
 */
export function compareInsights(
  person: Person,
  told: ToldByReplay,
  live: LiveReadModels,
  options: PersonFoldOptions,
): ComparedInsights {
  const right = (record: RecordedEvent, by: ToldByReplay): boolean => {
    const replayed = by.get(record.id);
    return replayed !== undefined && isAsTold(record, replayed);
  };
  const doubtful = person.insights.filter((record) => !right(record, told));
  const missing = told.without(person.insights);
  if (doubtful.length === 0 && missing.length === 0) return { differences: [], ofEarlierVersions: 0, asTold: person };
  // Read models go on: what they told of records behind those that were folded here is right, too.
  const further = doubtful.length > 0 ? toldUpToTheEnd(person, live, options) : told;
  const wrong = doubtful.filter((record) => !right(record, further));
  const own = wrong.filter((record) => !isOfEarlierVersion(record, live));
  const absent = missing.filter(({ readModel, cause }) => !isBeforeRebuild(cause.position, readModel, live));
  return {
    differences: [
      ...own.map((record) => {
        const replayed = further.get(record.id);
        return replayed ? changedInsight(record, replayed) : unfoundedInsight(record, readModelOf(record));
      }),
      ...absent.map((each) => missingInsight(each, person.customerId)),
    ],
    ofEarlierVersions: wrong.length - own.length,
    asTold: { ...person, insights: further.all().map((each) => toldAsRecord(each, person)) },
  };
}

/** Up to the end of what was read, but for what waits. */
function toldUpToTheEnd(person: Person, live: LiveReadModels, options: PersonFoldOptions): ToldByReplay {
  const parked = live.projections.flatMap(({ name }): [string, Position][] => {
    const from = live.parkedFrom(name, person.customerId);
    return from === undefined ? [] : [[name, from - 1n]];
  });
  const told = new ToldByReplay();
  foldPerson(person, live.projections, undefined, { ...options, upTo: new Map(parked), onTold: told.hear });
  return told;
}

/** Where a read model was built anew, the rules that told what came before may have been others. */
const isOfEarlierVersion = (record: RecordedEvent, { told }: LiveReadModels): boolean =>
  (told[readModelOf(record)] ?? []).some(({ version }) => version === (record.event as Insight).data.projectionVersion);

const isBeforeRebuild = (position: Position, readModel: string, { told }: LiveReadModels): boolean =>
  (told[readModel] ?? []).some(({ upTo }) => position <= BigInt(upTo));
