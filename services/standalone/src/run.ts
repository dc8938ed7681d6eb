import { serveStages } from '@annals/platform';
import type { Adapters } from '@annals/ports';
import { ImportFacts } from '@annals/stage-capture';
import { CustomerList, ReadSide } from '@annals/stage-query';
import { showProgress } from '@annals/terminal';
import { adminKeyFile, ensureAdminKey } from './admin-key.js';
import { consoleLink } from './console-link.js';
import { caughtUp } from './caught-up.js';
import { Folding } from './folding.js';
import { figuresText, readFigures } from './figures.js';
import type { StandaloneOptions } from './options.js';
import { adoptPolicy, readPolicy } from './policies.js';
import { beginSample, importSample, owesSample, readSample, reportText, type Sample } from './sample.js';
import { allStages } from './stages.js';

type Running = Awaited<ReturnType<typeof serveStages>>;

async function prepareLog({ eventStore }: Adapters, { sample, policyFile }: StandaloneOptions): Promise<void> {
  if (policyFile !== '' && (await eventStore.head()) === 0n) {
    await adoptPolicy(eventStore, readPolicy(policyFile), 'operator', Date.now());
  }
  if (sample) await beginSample(eventStore, Date.now());
}

async function bringUpToDate(
  { app }: Running,
  { eventStore }: Adapters,
  sample: Sample | null,
  options: StandaloneOptions,
): Promise<void> {
  if (sample) {
    const { report } = sample;
    await importSample(sample, app.get(ImportFacts, { strict: false }), options.dataDir, options.json);
    console.log(options.json ? JSON.stringify({ sample: { ...report, parked: undefined } }) : reportText(report));
  }
  const head = await eventStore.head();
  const progress = showProgress('Folding', 'records', Number(head), process.stderr, options.json);
  const started = performance.now();
  const upTo = await caughtUp(
    eventStore,
    app.get(ReadSide, { strict: false }),
    app.get(Folding, { strict: false }),
    (folded, log) => progress.update(Number(folded), Number(log)),
  );
  progress.finish(
    `Folded up to position ${upTo.toLocaleString('en-US')} after another ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

async function showFigures({ app, url }: Running, options: StandaloneOptions, seconds: number): Promise<void> {
  const get = <T>(token: new (...args: never[]) => T): T => app.get(token, { strict: false });
  const figures = await readFigures(get(CustomerList), get(ReadSide));
  if (options.json) return console.log(JSON.stringify({ figures, url, keyFile: adminKeyFile(options), seconds }));
  if (figures.lifecycle.customers > 0) console.log(`\n${figuresText(figures)}\n`);
  console.log(
    [
      `Up after ${seconds.toFixed(1)} s`,
      `  see   ${consoleLink(url, options)}`,
      `  API   ${url}   documented at ${url}/docs`,
      `  key   ${adminKeyFile(options)}`,
      `  try   curl -H "Authorization: Bearer $(cat ${adminKeyFile(options)})" ${url}/v1/reports/lifecycle`,
    ].join('\n'),
  );
}

/**
 * Serves, imports the sample where it is owed, folds, and shows what it found, until `stop` aborts. `started` is when the
 * process was asked to.
 */
export async function run(
  adapters: Adapters,
  options: StandaloneOptions,
  started: number,
  stop: AbortSignal,
): Promise<void> {
  ensureAdminKey(options);
  await prepareLog(adapters, options);
  const [service, sample] = await Promise.all([
    serveStages({
      name: 'standalone',
      config: options,
      adapters,
      stages: allStages(options),
      console: true,
      stop,
    }),
    owesSample(adapters.eventStore, options.dataDir).then((owes) => (owes ? readSample() : null)),
  ]);
  await bringUpToDate(service, adapters, sample, options);
  await showFigures(service, options, (performance.now() - started) / 1000);
  if (options.once) await service.close();
}
