import {
  modelOf,
  parkedModelOf,
  parsePosition,
  type ParkedDocument,
  type Position,
  type TenantId,
} from '@annals/contracts';
import { ActiveModels, foldedBy } from '@annals/platform';
import type { ReadModelStore } from '@annals/ports';
import { asVersion, PROJECTIONS, type AnyProjection, type PersonFoldOptions } from '@annals/read-models';

/** The read models in the versions that are live, and how far each was folded when the verification began. */
export interface LiveReadModels {
  readonly projections: readonly AnyProjection[];
  readonly told: NonNullable<PersonFoldOptions['told']>;
  readonly foldedUpTo: ReadonlyMap<string, Position>;
  /** From which position on the records of a customer wait, since one of them could not be folded. */
  readonly parkedFrom: (readModel: string, customerId: string) => Position | undefined;
}

export async function liveReadModels(models: ReadModelStore, tenant: TenantId): Promise<LiveReadModels> {
  const active = new ActiveModels(models);
  const actives = await Promise.all(PROJECTIONS.map((projection) => active.read(projection)));
  const projections = PROJECTIONS.map((projection, i) => asVersion(projection, actives[i]!.version));
  const foldedUpTo = await foldedPositions(models, projections);
  const parked = new Map<string, Position>();
  for (const projection of projections) {
    for await (const page of models.scan<ParkedDocument>(parkedModelOf(projection), tenant))
      for (const { document } of page)
        parked.set(`${projection.name}/${document.customerId}`, parsePosition(document.from)!);
  }
  return {
    projections,
    told: Object.fromEntries(PROJECTIONS.map(({ name }, i) => [name, actives[i]!.told])),
    foldedUpTo,
    parkedFrom: (readModel, customerId) => parked.get(`${readModel}/${customerId}`),
  };
}

export const foldedPositions = async (
  models: ReadModelStore,
  projections: readonly AnyProjection[],
): Promise<Map<string, Position>> =>
  new Map(
    await Promise.all(
      projections.map(async (each): Promise<[string, Position]> => [each.name, await foldedBy(models, modelOf(each))]),
    ),
  );
