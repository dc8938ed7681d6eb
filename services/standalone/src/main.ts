import { runMain, stopSignal } from '@annals/platform/config';
import { openEmbedded } from '@annals/adapter-embedded';
import { refuseTaken } from '@annals/profile';
import { helpText, readOptions } from './options.js';

/** What runs in here alone. */
const STAGES = [
  'relay',
  'clock',
  'lifecycle-projector',
  'loyalty-projector',
  'value-projector',
  'care-projector',
  'directory-projector',
  'notary',
];

const stop = stopSignal();
await runMain(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(helpText());
  const started = performance.now();
  const adapters = await openEmbedded(options);
  await refuseTaken(adapters, { stages: STAGES, stop });
  const { run } = await import('./run.js');
  await run(adapters, options, started, stop);
});
