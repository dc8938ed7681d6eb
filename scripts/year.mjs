// npm run year: imports the sample year into an empty Annals of its own, asks it every report, and writes docs/online-retail.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, install, standalone } from './prepare.mjs';

/** Of a list, so many entries are shown. */
const SHOWN = 3;
const root = join(import.meta.dirname, '..');
const data = mkdtempSync(join(tmpdir(), 'annals-year-'));

const HEAD = `# A real year, report by report

Written by \`npm run year\`: UCI Online Retail (D. Chen et al., CC BY 4.0), imported into an empty Annals and asked for every
report. Nothing is simulated. What the data has not is not made up: margins are the policy's rate, since no unit cost is
known, and there are no complaints, surveys, points, campaigns, visits or payments, so that their reports are empty. Amounts
are pence, and of lists the first ${SHOWN} are shown.
`;

const short = (_, value) =>
  Array.isArray(value) && value.length > SHOWN
    ? [...value.slice(0, SHOWN), `… and ${value.length - SHOWN} more`]
    : value;

install();
build();
const server = spawn(process.execPath, [standalone, '--data', data, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await write(await started());
} finally {
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(data, { recursive: true });
}

/** Resolves with the address when the year is imported and folded. */
function started() {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += String(chunk);
      const url = /API +(http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`standalone ended with ${code}: ${text}`)));
  });
}

async function write(url) {
  const authorization = `Bearer ${readFileSync(join(data, 'admin.key'), 'utf8').trim()}`;
  const read = async (path) => {
    const answer = await fetch(new URL(path, url), { headers: { authorization } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const position = await headOf(read);
  const { paths } = await read('/openapi.json');
  const sections = [];
  for (const [path, { get }] of Object.entries(paths)) {
    // A report that must be told more than its name has no one answer.
    if (!path.startsWith('/v1/reports/') || get.parameters?.some(({ required }) => required)) continue;
    console.error(path);
    const report = await read(`${path}?minPosition=${position}`);
    sections.push(`## ${get.summary}\n\n\`GET ${path}\`\n\n\`\`\`json\n${JSON.stringify(report, short, 2)}\n\`\`\`\n`);
  }
  const filepath = join(root, 'docs/online-retail.md');
  const options = { ...(await resolveConfig(filepath)), filepath };
  writeFileSync(filepath, await format(`${HEAD}\n${sections.join('\n')}`, options));
}

/** The position behind which nothing is recorded. */
async function headOf(read) {
  for (let from = '0'; ;) {
    const page = await read(`/v1/events?limit=1000&from=${from}`);
    from = String(page.next);
    if (page.atHead) return from;
  }
}
