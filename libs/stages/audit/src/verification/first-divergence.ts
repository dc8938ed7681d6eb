import type { RecordedEvent, Standing } from '@annals/contracts';
import {
  foldPerson,
  type AnyProjection,
  type FoldedModel,
  type PersonFoldOptions,
  type PersonLog,
} from '@annals/read-models';
import { differingFields, divergingAt, fieldAt, type DifferingField, type Diverging } from './difference.js';

/** What of a standing is compared. */
const compared = ({ doc, history, absorbed }: Standing): object => ({
  doc,
  history: history.map(({ at, category }) => ({ at, category })),
  absorbed,
});

export interface Divergence {
  readonly fields: readonly DifferingField[];
  readonly firstDiverging: Diverging | null;
}

/** So many fields are followed through the history of a document. */
const MOST_FOLLOWED = 200;
const MOST_SHOWN = 10;

/**
 * Where a stored document parts from what the log gives: the earliest record that gave a field the value which it has
 * in the replay, and has not in the document. Where a fact was never folded, that is the fact.
 */
export function divergenceOf(
  log: PersonLog,
  projection: AnyProjection,
  stored: Standing | undefined,
  options: PersonFoldOptions,
): Divergence {
  const target = replayedOf(log, projection, options);
  const all = differingFields(stored && compared(stored), target, MOST_FOLLOWED);
  const followed = all.map(({ path }) => new FollowedField(path, target));
  replayedOf(log, projection, options, (record, shown) => followed.forEach((field) => field.see(record, shown)));
  const since = followed.flatMap((field) => field.since ?? []);
  const first = since.reduce<RecordedEvent | undefined>(
    (oldest, each) => (oldest && oldest.position <= each.position ? oldest : each),
    undefined,
  );
  return { fields: all.slice(0, MOST_SHOWN), firstDiverging: first ? divergingAt(first) : null };
}

/** From which record on a field has the value that it has in the end. */
class FollowedField {
  since: RecordedEvent | null = null;
  readonly #value: string;

  constructor(
    private readonly path: string,
    target: unknown,
  ) {
    this.#value = textOf(fieldAt(target, path));
  }

  see(record: RecordedEvent, shown: unknown): void {
    if (textOf(fieldAt(shown, this.path)) !== this.#value) this.since = null;
    else this.since ??= record;
  }
}

/** `undefined` where nothing is folded into the read model. */
function replayedOf(
  log: PersonLog,
  projection: AnyProjection,
  options: PersonFoldOptions,
  see?: (record: RecordedEvent, shown: unknown) => void,
): object | undefined {
  const shownOf = (models: readonly FoldedModel[]): object | undefined => {
    const { standing } = models.find(({ fold }) => fold.projection.name === projection.name)!.fold;
    return standing.last === null ? undefined : compared(standing);
  };
  const onFolded = see && ((record: RecordedEvent, models: readonly FoldedModel[]) => see(record, shownOf(models)));
  return shownOf(foldPerson(log, [projection], undefined, { ...options, onFolded }).models);
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'null';
