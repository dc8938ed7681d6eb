/** Strategic merge and JSON patch, as far as the manifests use them. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** By which key Kubernetes tells the entries of a list apart; a list that is not here is replaced whole. */
const KEY_OF: Readonly<Record<string, string>> = {
  containers: 'name',
  env: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
  ports: 'containerPort',
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function strategicMerge(onto: JsonObject, patch: JsonObject): JsonObject {
  const merged = { ...onto };
  for (const [key, value] of Object.entries(patch)) {
    const before = merged[key];
    if (value === null) delete merged[key];
    else if (isObject(before) && isObject(value)) merged[key] = strategicMerge(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && KEY_OF[key])
      merged[key] = mergeLists(before as JsonObject[], value as JsonObject[], KEY_OF[key]);
    else merged[key] = value;
  }
  return merged;
}

function mergeLists(onto: JsonObject[], patch: JsonObject[], key: string): JsonObject[] {
  const merged = [...onto];
  for (const entry of patch) {
    const at = merged.findIndex((each) => each[key] === entry[key]);
    if (at === -1) merged.push(entry);
    else merged[at] = strategicMerge(merged[at]!, entry);
  }
  return merged;
}

export interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: Json;
}

/** RFC 6902: add and replace. Errors: any other operation; a path that leads nowhere. */
export function jsonPatch(target: JsonObject, operations: readonly Operation[]): JsonObject {
  const patched = structuredClone(target);
  for (const { op, path, value } of operations) {
    const steps = path
      .slice(1)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop()!;
    const parent = steps.reduce<Json | undefined>((at, step) => (at as JsonObject | undefined)?.[step], patched);
    if (typeof parent !== 'object' || parent === null) throw new Error(`${path} leads nowhere`);
    if (op === 'replace' && !(last in parent)) throw new Error(`${path} is not there to be replaced`);
    if (op !== 'add' && op !== 'replace') throw new Error(`${op} is not known here`);
    (parent as JsonObject)[last] = value ?? null;
  }
  return patched;
}
