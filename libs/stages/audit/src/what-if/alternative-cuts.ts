import type { RecordedEvent } from '@annals/contracts';
import {
  cutsOf,
  matrixCutsOf,
  matrixFiguresAt,
  standingAt,
  valueProjection,
  type Context,
  type CutsSet,
  type MatrixFigures,
  type Policy,
  type ValueDoc,
} from '@annals/domain';
import { isSameJson, parseDay } from '@annals/kernel';
import { foldPerson, timelineOf, type AnyProjection, type FoldedModel, type FoldLimit } from '@annals/read-models';
import type { Person } from '../replay/people.js';
import type { Alternative } from './alternative-facts.js';

type Ranked = Parameters<typeof cutsOf>[0] extends Iterable<infer Standing> ? Standing : never;

interface Sample {
  readonly context: Context;
  readonly ranked: Ranked[];
  readonly places: MatrixFigures[];
}

const value = valueProjection as unknown as AnyProjection;
const ranksBy = ({ value: by, prediction }: Policy): object => ({ by, prediction });

/**
 * Cuts between tiers follow from all customers and the policy: where another policy ranks them by other rules, the cuts that
 * were set after its adoption are computed anew, each from what was known where it stands in the log.
 */
export class AlternativeCuts {
  readonly #samples = new Map<string, Sample>();

  constructor(
    private readonly alternative: Alternative,
    actual: readonly RecordedEvent[],
  ) {
    const { position: since, event } = alternative.adopted;
    const changed = event.type === 'PolicyAdopted' ? event.data.policy : undefined;
    const actualAt = new Map(timelineOf(actual).map(({ fact, tenant }) => [fact.id, tenant.context.policy]));
    for (const { fact, tenant } of timelineOf(alternative.clockFacts)) {
      const policy = actualAt.get(fact.id);
      if (fact.event.type !== 'CutsSet' || fact.position <= since || !policy || !changed) continue;
      if (isSameJson(ranksBy(policy), ranksBy(changed))) continue;
      this.#samples.set(fact.id, { context: tenant.context, ranked: [], places: [] });
    }
  }

  /** Whether any cuts would be others. */
  get isNeeded(): boolean {
    return this.#samples.size > 0;
  }

  /** Notes what a customer is ranked by wherever cuts are to be computed. Done again, it notes nothing twice. */
  sample(person: Person, limit: FoldLimit): () => void {
    const found: (() => void)[] = [];
    const onFolded = ({ id, event }: RecordedEvent, [model]: readonly FoldedModel[]): void => {
      const sample = this.#samples.get(id);
      if (sample && event.type === 'CutsSet') found.push(noted(sample, model!, event.data.asOf, person.customerId));
    };
    foldPerson({ ...person, clockFacts: this.alternative.clockFacts }, [value], undefined, { limit, onFolded });
    return () => found.forEach((note) => note());
  }

  /** The facts with the cuts that follow from all that were sampled. */
  clockFacts(): RecordedEvent[] {
    return this.alternative.clockFacts.map((fact) => {
      const sample = this.#samples.get(fact.id);
      if (!sample || fact.event.type !== 'CutsSet') return fact;
      const { ranked, places, context } = sample;
      const { model, policy } = context;
      const matrix = model ? matrixCutsOf(places, model, policy) : undefined;
      const data: CutsSet['data'] = {
        ...cutsOf(ranked, parseDay(fact.event.data.asOf)!, policy),
        ...(matrix && { matrix }),
      };
      return { ...fact, event: { type: 'CutsSet', data } };
    });
  }
}

const NOTHING = (): void => undefined;

function noted({ context, ranked, places }: Sample, { fold }: FoldedModel, asOf: string, customerId: string) {
  // Whoever was absorbed counts as the survivor.
  if (fold.standing.last === null || fold.standing.absorbed) return NOTHING;
  const day = parseDay(asOf)!;
  const doc = fold.standing.doc as ValueDoc;
  const standing = standingAt(doc, day, context);
  const place = context.model && matrixFiguresAt(doc.history.orders, day, context.model, context.policy);
  return () => {
    if (standing) ranked.push({ customerId, ...standing });
    if (place) places.push(place);
  };
}
