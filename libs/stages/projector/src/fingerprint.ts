import { createHash } from 'node:crypto';
import { modelOf, type Standing, type TenantId } from '@annals/contracts';
import type { ReadModelStore } from '@annals/ports';
import { fingerprintOf, type AnyProjection } from '@annals/read-models';

/** One hash over all customers of a read model, and their number. */
export async function modelFingerprint(
  models: ReadModelStore,
  projection: Pick<AnyProjection, 'name' | 'version'>,
  tenant: TenantId,
): Promise<{ customers: number; sha256: string }> {
  const hash = createHash('sha256');
  let customers = 0;
  for await (const page of models.scan<Standing>(modelOf(projection), tenant)) {
    for (const { id, document } of page) {
      hash.update(`${id} ${fingerprintOf(document)}\n`);
      customers++;
    }
  }
  return { customers, sha256: hash.digest('hex') };
}
