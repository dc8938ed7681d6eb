// npm run coverage: writes docs/coverage.md from docs/coverage.json, and refuses rows that claim what no test proves.
// With --check nothing is written; a file may be named to be checked instead of docs/coverage.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const source = args.find((arg) => !arg.startsWith('--')) ?? join(root, 'docs/coverage.json');
const target = join(root, 'docs/coverage.md');

/** The rows of the inventory, from the specification itself. */
const inventory = readFileSync(join(root, 'docs/domain.md'), 'utf8')
  .split('## 2.')[0]
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+$/.test(cells[1] ?? ''))
  .map(([, number, name, , , computable, realise]) => ({ number: Number(number), name, computable, realise }));

const STATES = ['works', 'partly', 'missing', 'out'];
const rows = new Map(JSON.parse(readFileSync(source, 'utf8')).map((row) => [row.row, row]));

/** What is wrong with a row, in words. */
function flaws({ number, computable }) {
  const row = rows.get(number);
  if (!row) return ['is not answered'];
  const found = [];
  if (!STATES.includes(row.state)) found.push(`has no state of ${STATES.join(', ')}`);
  if (row.state === 'out' && /Y|P/.test(computable)) found.push('is computable and cannot be out of scope');
  if (row.state !== 'works' && !row.why) found.push('gives no reason');
  if (row.state !== 'works' && row.state !== 'partly') return found;
  if (!row.where) found.push('names no route');
  if (!row.test) return [...found, 'names no test'];
  const [file, name] = row.test;
  const path = join(root, file);
  if (!existsSync(path)) found.push(`names a test file that is not there: ${file}`);
  else if (!readFileSync(path, 'utf8').includes(`'${name}'`))
    found.push(`names a test that is not in ${file}: ${name}`);
  return found;
}

const wrong = inventory.flatMap((row) => flaws(row).map((flaw) => `row ${row.number} (${row.name}) ${flaw}`));
if (inventory.length !== 78) wrong.push(`the inventory has ${inventory.length} rows, not 78`);
for (const number of rows.keys()) {
  if (!inventory.some((row) => row.number === number)) wrong.push(`row ${number} is not in the inventory`);
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

const count = (state) => [...rows.values()].filter((row) => row.state === state).length;
const line = ({ number, name, computable }) => {
  const { state, where = '', model = '', test, why = '' } = rows.get(number);
  const proof = test ? `[${test[1].replaceAll('|', '\\|')}](../${test[0]})` : '';
  return `| ${[number, name, computable, state, where, model, proof, why].join(' | ')} |`;
};
const text = `# What of the textbooks is computed

Written by \`npm run coverage\` from docs/coverage.json; each row of the inventory of [domain.md](domain.md) is answered, and a
row that claims to work names the test that proves it. Of ${inventory.length} rows ${count('works')} work, ${count('partly')} work partly, ${count('missing')} are missing, and ${count('out')}
are out of scope: the texts give nothing to compute.

| # | name | computable | state | where | read model | test | what is not |
| --- | --- | --- | --- | --- | --- | --- | --- |
${inventory.map(line).join('\n')}
`;
const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
const formatted = spawnSync(process.execPath, [prettier, '--stdin-filepath', target], {
  input: text,
  encoding: 'utf8',
});
if (formatted.status !== 0) throw new Error(formatted.stderr);
if (!args.includes('--check')) writeFileSync(target, formatted.stdout);
else if (!args.includes(source) && readFileSync(target, 'utf8') !== formatted.stdout) {
  console.error('docs/coverage.md is not what npm run coverage writes');
  process.exit(1);
}
