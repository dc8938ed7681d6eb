import { diag, DiagLogLevel, type DiagLogger } from '@opentelemetry/api';

/** The variable by which OpenTelemetry names the collector; the SDK reads it and its kin by itself. */
const COLLECTOR = 'OTEL_EXPORTER_OTLP_ENDPOINT';

/** Sends out what was recorded, and records no more. */
export type StopTracing = () => Promise<void>;

/**
 * Records traces where the environment names a collector (OTLP over HTTP); otherwise nothing is loaded, and every
 * span costs nothing. Sampling is the environment's too (`OTEL_TRACES_SAMPLER`).
 */
export async function startTracing(service: string, log: (message: string) => void): Promise<StopTracing> {
  if (!process.env[COLLECTOR]) return async () => undefined;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  diag.setLogger(onlyErrors(log), DiagLogLevel.ERROR);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `annals-${service}`, 'service.namespace': 'annals' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}

const nothing = (): void => undefined;
const onlyErrors = (log: (message: string) => void): DiagLogger => ({
  error: log,
  warn: nothing,
  info: nothing,
  debug: nothing,
  verbose: nothing,
});
