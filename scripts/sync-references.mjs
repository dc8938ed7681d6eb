// Writes each project's tsconfig.json from the dependencies of its package.json, so that they are stated once.
// With --check it writes nothing and fails where a file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const folders = readJson(join(root, 'package.json')).workspaces.flatMap((pattern) => {
  if (!pattern.endsWith('/*')) return [join(root, pattern)];
  const parent = join(root, pattern.slice(0, -2));
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
});
const projects = folders
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => ({ folder, manifest: readJson(join(folder, 'package.json')) }));
const folderOf = new Map(projects.map(({ folder, manifest }) => [manifest.name, folder]));

let stale = 0;
function write(file, value) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale++;
  if (check) console.error(`${relative(root, file)} is stale: run node scripts/sync-references.mjs`);
  else writeFileSync(file, text);
}

/** Those that the compiler builds. A project that states a build of its own, such as a bundle, has its own settings too. */
const built = projects.filter(({ manifest }) => manifest.nx?.targets?.build && !manifest.nx.targets.build.options);
for (const { folder, manifest } of built) {
  const dependencies = Object.keys(manifest.dependencies ?? {}).filter((name) => folderOf.has(name));
  write(join(folder, 'tsconfig.json'), {
    extends: relative(folder, join(root, 'tsconfig.base.json')),
    compilerOptions: { composite: true, rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
    include: ['src'],
    exclude: ['src/**/*.spec.ts', 'src/**/testing'],
    references: dependencies.map((name) => ({ path: relative(folder, folderOf.get(name)) })),
  });
}
write(join(root, 'tsconfig.json'), {
  files: [],
  references: built.map(({ folder }) => ({ path: `./${relative(root, folder)}` })),
});
process.exitCode = check && stale > 0 ? 1 : 0;
