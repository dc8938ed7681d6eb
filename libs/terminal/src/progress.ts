import { MultiBar, Presets } from 'cli-progress';

/** How far some work has got. */
export interface Progress {
  /** So many units are done, of a total that may have grown. */
  update(done: number, total?: number): void;
  /** Ends it, with what stands in its place from then on. */
  finish(summary: string): void;
}

/** Where progress goes: a terminal gets a bar that moves, anything else a plain line now and then. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const PLAIN_EVERY_MS = 2000;

/**
 * Shows progress with rate and time left. `total` may be estimated: the bar never says more than all of it.
 * `json` writes one JSON object a line instead, for programs.
 */
export function showProgress(
  name: string,
  unit: string,
  total: number,
  output: ProgressOutput & NodeJS.WritableStream = process.stderr,
  json = false,
): Progress {
  if (json) return jsonProgress(name, output);
  return output.isTTY ? barProgress(name, unit, total, output) : plainProgress(name, unit, total, output);
}

function barProgress(name: string, unit: string, total: number, stream: NodeJS.WritableStream): Progress {
  const started = performance.now();
  const format = `${name} {bar} {percentage}% | {value}/{total} ${unit} | {rate}/s | {eta_formatted} left`;
  const bars = new MultiBar(
    { format, stream, hideCursor: true, clearOnComplete: true, barsize: 30 },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0, { rate: '–' });
  return {
    update: (done, of = total) => {
      bar.setTotal(of);
      bar.update(Math.min(done, of), { rate: rateOf(done, started) });
    },
    finish: (summary) => {
      bars.stop();
      stream.write(`${summary}\n`);
    },
  };
}

function plainProgress(name: string, unit: string, total: number, output: ProgressOutput): Progress {
  const started = performance.now();
  let next = started + PLAIN_EVERY_MS;
  return {
    update: (done, of = total) => {
      if (performance.now() < next) return;
      next = performance.now() + PLAIN_EVERY_MS;
      output.write(`${name}: ${done} of ${of} ${unit}, ${rateOf(done, started)}/s\n`);
    },
    finish: (summary) => output.write(`${summary}\n`),
  };
}

function jsonProgress(name: string, output: ProgressOutput): Progress {
  const line = (fields: object) => output.write(`${JSON.stringify({ progress: name, ...fields })}\n`);
  return { update: (done) => line({ done }), finish: (summary) => line({ finished: summary }) };
}

const rateOf = (done: number, started: number): string =>
  Math.round(done / Math.max(0.001, (performance.now() - started) / 1000)).toLocaleString('en-US');
