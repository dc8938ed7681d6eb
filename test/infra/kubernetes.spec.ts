import { describe, expect, it } from '@jest/globals';
import { deployables, filesBelow, yamlDocumentsOf } from './files.js';
import { modelOf, typeErrorsOf } from './kubernetes-types.js';
import { render, renderWithKubectl, type Manifest } from './kustomize.js';
import type { JsonObject } from './merge.js';

const OVERLAY = 'infra/k8s/overlays/example';
const manifests = renderWithKubectl(OVERLAY) ?? render(OVERLAY);
const ofKind = (kind: string): Manifest[] => manifests.filter((each) => each.kind === kind);

interface Pod {
  readonly serviceAccountName?: string;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: JsonObject;
  readonly containers: readonly (JsonObject & {
    securityContext: JsonObject;
    image: string;
    args: string[];
    volumeMounts: JsonObject[];
  })[];
  readonly volumes: readonly (JsonObject & { secret?: { secretName: string } })[];
}
type Workload = Manifest & {
  spec: { replicas?: number; strategy?: JsonObject; template: { metadata: { labels: JsonObject }; spec: Pod } };
};
const deployments = ofKind('Deployment') as Workload[];
const workloads = [...deployments, ...(ofKind('Job') as Workload[])];
const named = (name: string): Workload => deployments.find((each) => each.metadata.name === `annals-${name}`)!;

describe('the manifests against the schemas of Kubernetes and of the Prometheus operator', () => {
  it('have no unknown and no missing field, and no value of another type', () => {
    expect(typeErrorsOf(manifests)).toEqual([]);
  });

  it('the check sees a misspelt field deep inside, a wrong type and a missing field', () => {
    const misspelt = structuredClone(named('capture'));
    Object.assign(misspelt.spec.template.spec.containers[0]!, { readinesProbe: {} });
    const mistyped = structuredClone(named('relay'));
    mistyped.spec.replicas = 'one' as never;
    const incomplete = structuredClone(named('clock'));
    delete (incomplete.spec as { template?: unknown }).template;
    expect(typeErrorsOf([misspelt, mistyped, incomplete])).toEqual([
      expect.stringMatching(/^Deployment annals-capture: .*readinesProbe/),
      expect.stringMatching(/^Deployment annals-relay: .*string/),
      expect.stringMatching(/^Deployment annals-clock: .*template/),
    ]);
  });

  it.each(manifests.map((each) => [`${each.kind}/${each.metadata.name}`, each] as const))(
    '%s is valid in its values',
    async (_, manifest) => {
      const model = (await import(modelOf(manifest))) as Record<string, new (data: object) => { validate(): void }>;
      expect(() => new model[manifest.kind]!(manifest).validate()).not.toThrow();
    },
  );
});

describe('the workloads', () => {
  it('are all services, and nothing else', () => {
    const services = deployables().map((name) => `annals-${name}`);
    for (const kind of ['Deployment', 'Service', 'ServiceAccount', 'PodDisruptionBudget'])
      expect(
        ofKind(kind)
          .map(({ metadata }) => metadata.name)
          .sort(),
      ).toEqual(services.sort());
  });

  it.each(workloads.map((each) => [each.metadata.name, each] as const))(
    '%s may do no more than it must',
    (_, { spec }) => {
      const pod = spec.template.spec;
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      for (const container of pod.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
        const writable = container.volumeMounts.filter(({ readOnly }) => !readOnly).map(({ mountPath }) => mountPath);
        expect(['/data', '/tmp']).toEqual(expect.arrayContaining(writable));
      }
    },
  );

  it.each(['relay', 'clock', 'notary', 'audit'])('%s is one, and the last has gone before the next comes', (name) => {
    expect(named(name).spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  it('projectors scale to the partitions that the topics are made with, and the Deployment does not interfere', () => {
    const args = (ofKind('Job') as Workload[])[0]!.spec.template.spec.containers[0]!.args;
    const partitions = Number(args[args.indexOf('--partitions') + 1]);
    const projectors = deployables().filter((name) => name.endsWith('-projector'));
    const scalers = ofKind('HorizontalPodAutoscaler') as (Manifest & {
      spec: { maxReplicas: number; scaleTargetRef: JsonObject };
    })[];
    expect(scalers.map(({ spec }) => spec.scaleTargetRef['name']).sort()).toEqual(
      projectors.map((name) => `annals-${name}`).sort(),
    );
    for (const { spec } of scalers) expect(spec.maxReplicas).toBe(partitions);
    for (const name of projectors) expect(named(name).spec.replicas).toBeUndefined();
  });

  it('outlive their preStop pause and the drain', () => {
    const drain = 10;
    for (const { spec } of deployments)
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(5 + drain);
  });

  it('name a label that says which service runs', () => {
    for (const { metadata, spec } of deployments)
      expect(`annals-${spec.template.metadata.labels['app.kubernetes.io/component'] as string}`).toBe(metadata.name);
  });
});

describe('secrets', () => {
  it('are referred to and never written down', () => {
    const files = filesBelow('infra/k8s', /\.yaml$/).flatMap((path) => yamlDocumentsOf<Manifest>(path));
    expect([...files, ...manifests].filter(({ kind }) => kind === 'Secret')).toEqual([]);
    for (const { spec } of deployments)
      expect(spec.template.spec.volumes.map(({ secret }) => secret?.secretName).filter(Boolean)).toEqual([
        'annals-api-keys',
      ]);
  });
});
