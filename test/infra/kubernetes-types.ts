import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './files.js';
import type { Manifest } from './kustomize.js';

/** The package of types and schemas that is generated from Kubernetes' own OpenAPI document, or from an operator's CRDs. */
export function modelOf({ apiVersion, kind }: Manifest): string {
  const group = apiVersion as string;
  const source = group.startsWith('monitoring.coreos.com/')
    ? '@kubernetes-models/prometheus-operator'
    : 'kubernetes-models';
  return `${source}/${group}/${kind}`;
}

/**
 * What the compiler objects to when each manifest is written as a literal of its kind. The schemas alone let unknown
 * fields pass, so a misspelt `readinesProbe` would go unseen; the compiler refuses them, however deep.
 */
export function typeErrorsOf(manifests: readonly Manifest[]): string[] {
  const file = join(ROOT, 'test/infra/manifests.generated.ts');
  const statements = manifests.map((manifest, index) => {
    const { kind } = manifest;
    return `import type { I${kind} as T${index} } from '${modelOf(manifest)}';\nexport const m${index}: T${index} = ${JSON.stringify(manifest)};`;
  });
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const source = ts.createSourceFile(file, statements.join('\n'), ts.ScriptTarget.ES2022);
  host.getSourceFile = (name, ...rest) => (name === file ? source : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file: at, start = 0 }) => {
    const line = at === source ? Math.floor(source.getLineAndCharacterOfPosition(start).line / 2) : -1;
    const manifest = manifests[line];
    return `${manifest?.kind} ${manifest?.metadata.name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
