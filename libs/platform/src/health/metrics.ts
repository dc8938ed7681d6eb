import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';

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

export const gauge = <Label extends string = never>({ name, help, labels = [] }: MetricShape<Label>): Gauge<Label> =>
  once(name, () => new Gauge({ name, help, labelNames: labels }));

/** Buckets in seconds, from half a millisecond to ten seconds. */
export const histogram = <Label extends string = never>({
  name,
  help,
  labels = [],
}: MetricShape<Label>): Histogram<Label> =>
  once(name, () => new Histogram({ name, help, labelNames: labels, buckets: SECONDS }));

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

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
