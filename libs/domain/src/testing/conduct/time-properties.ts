import { expect } from '@jest/globals';
import type { Day, DomainEvent, Occurred, Projection } from '@annals/kernel';
import fc from 'fast-check';
import type { Context } from '../../clock/population.js';
import type { CustomerFact } from '../../events.js';
import { conduct, lastDayOf } from './conduct.js';
import { elapseUpTo, foldFacts } from '../fold.js';
import { defaultContext } from '../purchases.js';

const { calendar } = defaultContext;
/** Days after the newest fact that are looked at one by one. */
const HORIZON = 800;

/** A projection, and how it is read as of a day. */
export interface Readable<Doc extends object, Fact extends DomainEvent> {
  readonly projection: Projection<Doc, Context, Fact>;
  readonly view: (doc: Doc, day: Day, context: Context) => object;
  /** What of a view changes by its due moments alone, and not day by day. */
  readonly judged: (view: never) => unknown;
}

/** The document as of the newest fact, be it one that is not handled. */
export function foldHandled<Doc extends object, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  facts: readonly Occurred<CustomerFact>[],
): Doc {
  const handled = new Set<string>(projection.handles);
  const known = facts.filter(({ event }) => handled.has(event.type)) as unknown as Occurred<Fact>[];
  return foldFacts(projection, defaultContext, known, { until: facts.at(-1)!.occurredAt });
}

/** Reading at a day equals sweeping to it, and leaves the document as it is. */
export function expectReadingIsSweeping<Doc extends object, Fact extends DomainEvent>({
  projection,
  view,
}: Readable<Doc, Fact>): void {
  fc.assert(
    fc.property(conduct, fc.integer({ min: 0, max: HORIZON }), (facts, later) => {
      const doc = foldHandled(projection, facts);
      const day = lastDayOf(facts) + later;
      const untouched = JSON.stringify(doc);
      const read = view(doc, day, defaultContext);
      expect(JSON.stringify(doc)).toBe(untouched);
      const swept = elapseUpTo(projection, defaultContext, structuredClone(doc), calendar.startOf(day));
      expect(view(swept, day, defaultContext)).toEqual(read);
    }),
  );
}

/** Nothing that is judged changes before the due moment, and something does at it. */
export function expectExactDue<Doc extends object, Fact extends DomainEvent>(readable: Readable<Doc, Fact>): void {
  const { projection, view } = readable;
  const judged = readable.judged as (view: object) => unknown;
  fc.assert(
    fc.property(conduct, (facts) => {
      const doc = foldHandled(projection, facts);
      const on = (day: Day): unknown => judged(view(doc, day, defaultContext));
      const last = lastDayOf(facts);
      const due = projection.due(doc, defaultContext);
      const dueDay = due === null ? Infinity : dayFrom(due.at);
      const now = JSON.stringify(on(last));
      for (let day = last + 1; day < Math.min(dueDay, last + HORIZON); day++) expect(JSON.stringify(on(day))).toBe(now);
      if (dueDay < Infinity) expect(JSON.stringify(on(dueDay))).not.toBe(now);
    }),
    { numRuns: 40 },
  );
}

/** The first day whose start is not before `instant`. */
function dayFrom(instant: number): Day {
  const day = calendar.dayOf(instant);
  return calendar.startOf(day) === instant ? day : day + 1;
}
