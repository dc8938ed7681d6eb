import { describe, expect, it } from '@jest/globals';
import { filesBelow } from './files.js';
import { render, renderWithKubectl, type Manifest } from './kustomize.js';

const byName = (manifests: Manifest[]): Record<string, Manifest> =>
  Object.fromEntries(manifests.map((each) => [`${each.kind}/${each.metadata.name}`, each]));

const folders = filesBelow('infra/k8s', /^kustomization\.yaml$/)
  .filter((path) => /overlays|base\/kustomization/.test(path))
  .map((path) => path.replace(/\/kustomization\.yaml$/, ''));

describe('the kustomizations', () => {
  it.each(folders)('%s renders, each object once', (folder) => {
    const manifests = render(folder);
    expect(manifests.length).toBeGreaterThan(40);
    expect(Object.keys(byName(manifests))).toHaveLength(manifests.length);
  });

  // Compared where kubectl is; elsewhere the renderer of this folder stands alone, which refuses what it does not know.
  it.each(folders)('%s renders as kubectl does, where there is one', (folder) => {
    const reference = renderWithKubectl(folder) ?? render(folder);
    expect(byName(render(folder))).toEqual(byName(reference));
  });
});
