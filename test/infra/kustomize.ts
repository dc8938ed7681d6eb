import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ROOT, yamlDocumentsOf, yamlOf } from './files.js';
import { label } from './labels.js';
import { jsonPatch, strategicMerge, type JsonObject, type Operation } from './merge.js';

/**
 * Renders a kustomization. No Kustomize can be had from npm, so this carries out the few features that infra/k8s uses
 * and refuses every other; where kubectl is at hand, the spec holds the two side by side.
 */
export type Manifest = JsonObject & { kind: string; metadata: JsonObject & { name: string } };

interface Kustomization {
  readonly kind: 'Kustomization' | 'Component';
  readonly namespace?: string;
  readonly nameSuffix?: string;
  readonly resources?: string[];
  readonly components?: string[];
  readonly labels?: Parameters<typeof label>[1][];
  readonly patches?: {
    readonly target?: { kind: string; name?: string };
    readonly patch?: string;
    readonly path?: string;
  }[];
  readonly images?: { readonly name: string; readonly newName: string; readonly newTag: string }[];
  readonly configMapGenerator?: { readonly name: string; readonly behavior?: 'merge'; readonly literals: string[] }[];
}

const KNOWN = 'apiVersion kind namespace nameSuffix resources components labels patches images configMapGenerator';
const CLUSTER_WIDE = ['Namespace'];

export function render(folder: string, onto: Manifest[] = []): Manifest[] {
  const kustomization = yamlOf<Kustomization>(join(folder, 'kustomization.yaml'));
  const unknown = Object.keys(kustomization).filter((field) => !KNOWN.split(' ').includes(field));
  if (unknown.length > 0) throw new Error(`${folder}: ${unknown.join(', ')} cannot be rendered here`);
  let manifests = [...onto, ...(kustomization.resources ?? []).flatMap((path) => resource(join(folder, path)))];
  for (const component of kustomization.components ?? []) manifests = render(join(folder, component), manifests);
  generate(kustomization, manifests);
  for (const { target, patch, path } of kustomization.patches ?? []) {
    const text = patch === undefined ? yamlOf<JsonObject>(join(folder, path!)) : (parse(patch) as Operation[]);
    manifests = applyPatch(manifests, target, text, folder);
  }
  for (const manifest of manifests) transform(manifest, kustomization);
  return manifests;
}

function resource(path: string): Manifest[] {
  if (!existsSync(join(ROOT, path))) throw new Error(`${path} is not there`);
  return statSync(join(ROOT, path)).isDirectory() ? render(path) : yamlDocumentsOf<Manifest>(path);
}

function generate({ configMapGenerator = [] }: Kustomization, manifests: Manifest[]): void {
  for (const { name, behavior, literals } of configMapGenerator) {
    const data = Object.fromEntries(
      literals.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const earlier = manifests.find((each) => each.kind === 'ConfigMap' && each.metadata.name === name);
    if ((behavior === 'merge') !== (earlier !== undefined)) throw new Error(`${name} cannot be merged or made`);
    if (earlier) Object.assign(earlier['data'] as JsonObject, data);
    else manifests.push({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
  }
}

function applyPatch(
  manifests: Manifest[],
  target: { kind: string; name?: string } | undefined,
  patch: JsonObject | Operation[],
  folder: string,
): Manifest[] {
  const { kind, name } = target ?? { kind: (patch as Manifest).kind, name: (patch as Manifest).metadata.name };
  let hits = 0;
  const patched = manifests.map((manifest) => {
    if (manifest.kind !== kind || (name !== undefined && manifest.metadata.name !== name)) return manifest;
    hits++;
    return (Array.isArray(patch) ? jsonPatch(manifest, patch) : strategicMerge(manifest, patch)) as Manifest;
  });
  if (hits === 0) throw new Error(`${folder}: no ${kind} ${name ?? ''} to patch`);
  return patched;
}

function transform(manifest: Manifest, { namespace, nameSuffix, labels = [], images = [] }: Kustomization): void {
  const spec = manifest['spec'] as JsonObject | undefined;
  const pod = (spec?.['template'] as JsonObject | undefined)?.['spec'] as JsonObject | undefined;
  if (nameSuffix) {
    manifest.metadata.name += nameSuffix;
    if (pod?.['serviceAccountName']) pod['serviceAccountName'] = `${pod['serviceAccountName'] as string}${nameSuffix}`;
    const scaled = spec?.['scaleTargetRef'] as JsonObject | undefined;
    if (scaled) scaled['name'] = `${scaled['name'] as string}${nameSuffix}`;
  }
  if (namespace && !CLUSTER_WIDE.includes(manifest.kind)) manifest.metadata['namespace'] = namespace;
  for (const rule of labels) label(manifest, rule);
  for (const container of (pod?.['containers'] ?? []) as JsonObject[]) {
    const image = images.find(({ name }) => name === container['image']);
    if (image) container['image'] = `${image.newName}:${image.newTag}`;
  }
}

/** Older ones do not know all the fields that are used here. */
const LEAST_KUSTOMIZE = 5;

/** What kubectl renders; undefined where there is none, or an old one. The hash behind a generated name is left out. */
export function renderWithKubectl(folder: string): Manifest[] | undefined {
  const version = kubectl('version', '--client', '--output', 'json');
  if (version === undefined) return undefined;
  const { kustomizeVersion = 'v0' } = JSON.parse(version) as { kustomizeVersion?: string };
  if (parseInt(kustomizeVersion.slice(1), 10) < LEAST_KUSTOMIZE) return undefined;
  const text = kubectl('kustomize', join(ROOT, folder))!;
  const documents = parseAllDocuments(text.replaceAll(/\bannals-settings-[0-9a-z]{10}\b/g, 'annals-settings'));
  return documents.map((document) => document.toJS() as Manifest);
}

function kubectl(...args: string[]): string | undefined {
  try {
    return execFileSync('kubectl', args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
