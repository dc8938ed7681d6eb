import type { FastifyInstance } from 'fastify';
import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  register,
  type MetricObjectWithValues,
  type MetricValue,
} from 'prom-client';

/** A metric is made once a process, however many services are composed in it. */
function once<M>(name: string, make: () => M): M {
  return (register.getSingleMetric(name) as M | undefined) ?? make();
}

interface MetricShape<Label extends string> {
  /** `annals_<stage>_<what>_<unit>`. */
  readonly name: `annals_${string}`;
  readonly help: string;
  /** Few values each, none of them personal or a customer's id. */
  readonly labels?: readonly Label[];
}

export const counter = <Label extends string = never>({
  name,
  help,
  labels = [],
}: MetricShape<Label>): Counter<Label> => once(name, () => new Counter({ name, help, labelNames: labels }));

export interface CollectedGauge<Label extends string> {
  /** Asks for values whenever the metrics are read; several may. What it throws leaves no values. */
  collectFor(
    collect: (set: (labels: Partial<Record<Label, string | number>>, value: number) => void) => Promise<void>,
  ): void;
  set(labels: Partial<Record<Label, string | number>>, value: number): void;
}

const collectors = new Map<string, (() => Promise<void>)[]>();

export function gauge<Label extends string = never>({
  name,
  help,
  labels = [],
}: MetricShape<Label>): CollectedGauge<Label> {
  const made: Gauge<Label> = once(name, () => {
    const collect = async () => {
      // What nobody tells any more, such as a partition that went to another process, must not stay as it was.
      made.reset();
      await Promise.allSettled((collectors.get(name) ?? []).map((each) => each()));
    };
    return new Gauge({ name, help, labelNames: labels, collect });
  });
  const set = (values: Partial<Record<Label, string | number>>, value: number) => made.set(values, value);
  return {
    set,
    collectFor: (collect) => void collectors.set(name, [...(collectors.get(name) ?? []), () => collect(set)]),
  };
}

/** Buckets in seconds, from half a millisecond to ten seconds, unless told otherwise. */
export const histogram = <Label extends string = never>({
  name,
  help,
  labels = [],
  buckets = SECONDS,
}: MetricShape<Label> & { readonly buckets?: number[] }): Histogram<Label> =>
  once(name, () => new Histogram({ name, help, labelNames: labels, buckets }));

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What another thread of the process measured, as it tells it. */
export type MetricValues = readonly object[];

const others: (() => Promise<MetricValues>)[] = [];

/** Adds the metrics of another thread to what is scraped. */
export const metricsFrom = (ask: () => Promise<MetricValues>): void => void others.push(ask);

/** What this thread measured by itself; of the process as a whole, the main thread tells. */
export async function ownMetrics(): Promise<MetricValues> {
  const metrics = await register.getMetricsAsJSON();
  return metrics.filter(({ name }) => name.startsWith('annals_'));
}

/** Everything, in the text format of Prometheus. */
export async function metricsText(): Promise<string> {
  if (others.length === 0) return register.metrics();
  const parts = await Promise.all([register.getMetricsAsJSON(), ...others.map((ask) => ask())]);
  return AggregatorRegistry.aggregate(parts as MetricObjectWithValues<MetricValue<string>>[][]).metrics();
}

/** Times every answer, by the route's pattern and never by its path. */
export function measureRequests(server: FastifyInstance): void {
  once('process_cpu_user_seconds_total', () => collectDefaultMetrics());
  const seconds = histogram({
    name: 'annals_http_request_seconds',
    help: 'Time to answer a request',
    labels: ['method', 'route', 'status'],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
