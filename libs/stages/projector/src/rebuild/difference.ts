import { modelOf, type Standing, type TenantId } from '@annals/contracts';
import type { Category } from '@annals/kernel';
import type { ReadModelStore } from '@annals/ports';
import { type AnyProjection, fingerprintOf } from '@annals/read-models';

/** What another version of a read model says differently. */
export interface Difference {
  readonly customers: number;
  readonly differing: number;
  /** Of those that differ, how many are in another category: the rest differs in figures alone. */
  readonly recategorised: number;
  /** A few of them; `null` for a customer that one version does not know. */
  readonly examples: readonly {
    readonly customerId: string;
    readonly live: Category | null;
    readonly built: Category | null;
  }[];
}

const EXAMPLES = 5;

interface Found {
  readonly fingerprint: string;
  readonly category: Category;
}

/** Compares two versions of a tenant's read model customer by customer. */
export async function differenceOf(
  models: ReadModelStore,
  projection: AnyProjection,
  versions: { readonly live: number; readonly built: number },
  tenant: TenantId,
): Promise<Difference> {
  const live = await found(models, projection, versions.live, tenant);
  const built = await found(models, projection, versions.built, tenant);
  const ids = [...new Set([...live.keys(), ...built.keys()])].sort();
  const differing = ids.filter((id) => live.get(id)?.fingerprint !== built.get(id)?.fingerprint);
  const compared = differing.map((customerId) => ({
    customerId,
    live: live.get(customerId)?.category ?? null,
    built: built.get(customerId)?.category ?? null,
  }));
  const recategorised = compared.filter((each) => JSON.stringify(each.live) !== JSON.stringify(each.built));
  const examples = [...recategorised, ...compared.filter((each) => !recategorised.includes(each))];
  return {
    customers: ids.length,
    differing: differing.length,
    recategorised: recategorised.length,
    examples: examples.slice(0, EXAMPLES),
  };
}

async function found(
  models: ReadModelStore,
  projection: AnyProjection,
  version: number,
  tenant: TenantId,
): Promise<Map<string, Found>> {
  const all = new Map<string, Found>();
  for await (const page of models.scan<Standing>(modelOf({ name: projection.name, version }), tenant)) {
    for (const { id, document } of page)
      all.set(id, { fingerprint: fingerprintOf(document), category: projection.category(document.doc) });
  }
  return all;
}
