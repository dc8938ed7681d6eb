import type { JsonObject } from './merge.js';

interface LabelRule {
  readonly pairs: Readonly<Record<string, string>>;
  readonly includeSelectors?: boolean;
  readonly includeTemplates?: boolean;
}

type Manifest = JsonObject & { metadata: JsonObject };

/** Where Kustomize writes labels, besides an object's own metadata. `create` makes what is missing on the way. */
const SELECTORS = [
  { kind: 'Service', path: ['spec', 'selector'], create: true },
  { kind: 'Deployment', path: ['spec', 'selector', 'matchLabels'], create: true },
  { kind: 'PodDisruptionBudget', path: ['spec', 'selector', 'matchLabels'], create: false },
] as const;
const TEMPLATED = ['Deployment', 'Job'];

export function label(manifest: Manifest, { pairs, includeSelectors, includeTemplates }: LabelRule): void {
  const kind = manifest['kind'] as string;
  put(manifest, ['metadata', 'labels'], pairs, true);
  if ((includeTemplates || includeSelectors) && TEMPLATED.includes(kind))
    put(manifest, ['spec', 'template', 'metadata', 'labels'], pairs, true);
  if (!includeSelectors) return;
  for (const selector of SELECTORS) if (selector.kind === kind) put(manifest, selector.path, pairs, selector.create);
  if (kind === 'Deployment') labelSpread(manifest, pairs);
}

function put(manifest: JsonObject, path: readonly string[], pairs: LabelRule['pairs'], create: boolean): void {
  let at = manifest;
  for (const step of path) {
    if (at[step] === undefined && !create) return;
    at = (at[step] ??= {}) as JsonObject;
  }
  Object.assign(at, pairs);
}

function labelSpread(deployment: JsonObject, pairs: LabelRule['pairs']): void {
  const pod = ((deployment['spec'] as JsonObject)['template'] as JsonObject)['spec'] as JsonObject;
  for (const constraint of (pod['topologySpreadConstraints'] ?? []) as JsonObject[])
    put(constraint, ['labelSelector', 'matchLabels'], pairs, false);
}
