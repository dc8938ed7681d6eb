// npm run answers: writes answers.generated.ts beside each answers.ts, which names the type of every route's answer.
// With --check it writes nothing and fails where a file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { TypeSchemas } from './type-schema.mjs';

const root = join(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const folders = ['libs/platform', ...readdirSync(join(root, 'libs/stages')).map((stage) => `libs/stages/${stage}`)];
const sources = folders.map((folder) => join(root, folder, 'src/answers.ts')).filter((file) => existsSync(file));

const { config } = ts.readConfigFile(join(root, 'tsconfig.check.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
const program = ts.createProgram(sources, { ...options, incremental: false, tsBuildInfoFile: undefined });
const checker = program.getTypeChecker();

/** `GET /v1/customers/:id/value` → `CustomerValue`: what the answer is called where its type has no name of its own. */
const nameOf = (route) =>
  route
    .replace(/^\w+ (\/v1)?/, '')
    .replace(/s\/:\w+/g, '')
    .split(/[/-]/)
    .filter((word) => word && !word.startsWith(':'))
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

function answersIn(file) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const declared = checker.getExportsOfModule(module).find(({ name }) => name === 'Answers');
  const schemas = new TypeSchemas(program);
  const routes = {};
  const answers = checker.getDeclaredTypeOfSymbol(declared).getProperties();
  const typed = answers.map(({ name }, i) => [name, checker.getTypeOfSymbol(answers[i])]);
  for (const [route, type] of typed) schemas.nameAnswer(type, nameOf(route));
  for (const [route, type] of typed) routes[route] = schemas.of(type, route);
  return { routes, definitions: schemas.definitions };
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

let stale = 0;
for (const source of sources) {
  const { routes, definitions } = answersIn(source);
  const target = source.replace(/\.ts$/, '.generated.ts');
  const text = `// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '${source.includes('/platform/') ? './docs/answer-schemas.js' : '@annals/platform'}';

export const answers: AnswerSchemas = ${JSON.stringify({ routes: sorted(routes), definitions: sorted(definitions) }, null, 1)};
`;
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
  stale++;
  if (check) console.error(`${relative(root, target)} is stale: run npm run answers`);
  else writeFileSync(target, text);
}
process.exitCode = check && stale > 0 ? 1 : 0;
