import { collectDefaultMetrics, Registry } from 'prom-client';
import { parser } from '@prometheus-io/lezer-promql';
import { filesBelow, textOf } from './files.js';

const DECLARATION = /\b(counter|gauge|histogram)\(\{([^}]*)\}/g;
/** Labels that the scrape adds, by prometheus.yml or by the PodMonitor. */
const OF_SCRAPE = ['job', 'service', 'instance', 'namespace', 'pod'];

/** Every series that a service shows, with its labels: read from the declarations and from prom-client, starting nothing. */
export function knownSeries(): Map<string, readonly string[]> {
  const series = new Map<string, readonly string[]>([['up', OF_SCRAPE]]);
  const add = (name: string, type: string, labels: readonly string[]): void => {
    const all = [...labels, ...OF_SCRAPE];
    if (type !== 'histogram') return void series.set(name, all);
    for (const suffix of ['_count', '_sum']) series.set(name + suffix, all);
    series.set(`${name}_bucket`, [...all, 'le']);
  };
  for (const file of filesBelow('libs', /\.ts$/).filter((path) => !path.endsWith('.spec.ts'))) {
    for (const [, type, body] of textOf(file).matchAll(DECLARATION)) {
      const name = /name: '(annals_\w+)'/.exec(body!)?.[1];
      const labels = [...(/labels: \[([^\]]*)\]/.exec(body!)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
        ([, label]) => label!,
      );
      if (name) add(name, type!, labels);
    }
  }
  const defaults = new Registry();
  collectDefaultMetrics({ register: defaults });
  for (const { name, type } of defaults.getMetricsAsArray()) add(name, String(type), []);
  return series;
}

export interface ReadQuery {
  readonly faults: number;
  readonly series: readonly string[];
  readonly labels: readonly string[];
}

/** What a PromQL expression names, and how many places of it do not parse. Variables of Grafana are filled in first. */
export function readQuery(expression: string): ReadQuery {
  const text = expression.replaceAll('$__rate_interval', '5m');
  const read = { faults: 0, series: [] as string[], labels: [] as string[] };
  parser.parse(text).iterate({
    enter: ({ type, from, to, node }) => {
      if (type.isError) read.faults++;
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector') read.series.push(text.slice(from, to));
      if (type.name === 'LabelName') read.labels.push(text.slice(from, to));
    },
  });
  return read;
}
