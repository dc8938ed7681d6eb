import type { ActiveModel } from '@annals/contracts';
import type { ActiveModels } from '@annals/platform';
import { asVersion, type AnyProjection } from '@annals/read-models';

/** The read models that are live are of other rules than this release has. */
export class RulesDiffer extends Error {
  override readonly name = 'RulesDiffer';
}

/** The projections of a release in the versions that are live, and what their predecessors told. */
export interface LiveModels {
  readonly projections: readonly AnyProjection[];
  readonly told: Readonly<Record<string, ActiveModel['told']>>;
  readonly text: string;
  equals(other: LiveModels): boolean;
}

/** Errors: RulesDiffer, since documents that follow from two sets of rules follow from none. */
export async function liveModels(active: ActiveModels, own: readonly AnyProjection[]): Promise<LiveModels> {
  const live = await Promise.all(own.map((projection) => active.settle(projection)));
  own.forEach(({ name, version }, i) => {
    const { rules, version: stored } = live[i]!;
    if (rules === version) return;
    throw new RulesDiffer(
      `${name}@${stored} was folded by rules ${rules}, and this release has rules ${version}: build another version first (annals rebuild ${name})`,
    );
  });
  const text = JSON.stringify(live);
  return {
    projections: own.map((projection, i) => asVersion(projection, live[i]!.version)),
    told: Object.fromEntries(own.map(({ name }, i) => [name, live[i]!.told])),
    text,
    equals: (other) => other.text === text,
  };
}
