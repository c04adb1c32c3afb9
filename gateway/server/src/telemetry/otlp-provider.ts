import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from './log.js';

/** A collector that does not answer may not hold up a stop. */
const EXPORT_DEADLINE_MS = 3_000;
/** No attribute of ours is longer but a statement, which is cut there. */
const LONGEST_VALUE = 2_000;

export interface ProviderOptions {
  readonly endpoint: string;
  readonly service: string;
  readonly version: string;
  readonly log: Logger;
}

/**
 * Spans go to `<endpoint>/v1/traces` as OTLP over HTTP, in batches, beside the requests: a full queue drops spans and never waits. Sampling and the
 * collector's own headers come from the SDK's variables (OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS).
 */
export function createTracerProvider({ endpoint, service, version, log }: ProviderOptions): BasicTracerProvider {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: EXPORT_DEADLINE_MS });
  return new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    generalLimits: { attributeValueLengthLimit: LONGEST_VALUE },
    spanProcessors: [new BatchSpanProcessor(complaining(exporter, log), { exportTimeoutMillis: EXPORT_DEADLINE_MS })],
  });
}

/** The SDK drops what it cannot deliver without a word. The log says when that begins and when it is over, not each time. */
function complaining(exporter: SpanExporter, log: Logger): SpanExporter {
  let failing = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== 0;
        if (failed && !failing) log.warn({ spans: spans.length }, 'traces are not delivered: the OTLP endpoint does not take them');
        if (!failed && failing) log.info('traces are delivered again');
        failing = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
