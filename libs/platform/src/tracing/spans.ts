import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { contextOf, TRACER } from './trace-parent.js';

/** Runs `work` as a child of the active span. Attributes hold nothing personal. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer(TRACER).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : undefined });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Records what was done for a fact whose trace began elsewhere, after it was done. Times: milliseconds since 1970. */
export function spanOf(
  traceParent: string | undefined,
  name: string,
  { from, to, ...attributes }: Attributes & { readonly from: number; readonly to: number },
): void {
  const parent = contextOf(traceParent);
  if (!parent) return;
  trace.getTracer(TRACER).startSpan(name, { startTime: from, attributes }, parent).end(to);
}
