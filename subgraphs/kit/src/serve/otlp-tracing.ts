import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Context, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { parseTraceParent, printTraceParent, TRACEPARENT_HEADER } from '@redsail/contract';
import type { Dialect } from '../fields/kind.js';
import type { Logger } from './log.js';
import type { Tracing } from './tracing.js';

/** A collector that does not answer may not hold up a stop. */
const EXPORT_DEADLINE_MS = 3_000;

export interface OtlpOptions {
  /** Base address of the collector: `http://127.0.0.1:4318`. */
  readonly endpoint: string;
  readonly name: string;
  readonly version: string;
  readonly dialect: Dialect;
  readonly log: Logger;
}

/**
 * Tracing with OpenTelemetry, as the gateway's: the SDK is loaded with this file, by a department that has an endpoint, and none of its globals
 * is set. Which request a statement belongs to is known by the asynchronous context, since the readers in between do not pass it on.
 */
export function createOtlpTracing({ endpoint, name, version, dialect, log }: OtlpOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: EXPORT_DEADLINE_MS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `redsail-${name}`, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(complaining(exporter, log), { exportTimeoutMillis: EXPORT_DEADLINE_MS })],
  });
  const tracer = provider.getTracer('redsail');
  const current = new AsyncLocalStorage<{ readonly span: Span; readonly context: Context }>();
  const system = dialect === 'postgres' ? 'postgresql' : dialect;
  return {
    begin(parent, requestId) {
      const attributes = { 'redsail.subgraph': name, 'redsail.request_id': requestId };
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, contextOf(parent));
      const store = { span, context: trace.setSpan(ROOT_CONTEXT, span) };
      return {
        inside: (work) => current.run(store, work),
        end(status) {
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    statement(text, ms, failed) {
      const store = current.getStore();
      if (!store) return;
      const attributes = { 'db.system.name': system, 'db.query.text': text };
      const startTime = performance.now() - ms;
      const span = tracer.startSpan(`sql ${verbOf(text)}`, { kind: SpanKind.CLIENT, attributes, startTime }, store.context);
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    headers(): Record<string, string> {
      const store = current.getStore();
      if (!store) return {};
      const { traceId, spanId, traceFlags } = store.span.spanContext();
      return { [TRACEPARENT_HEADER]: printTraceParent({ traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 }) };
    },
    // What could not be delivered has been told to the log; a stop goes on without it.
    stop: () => provider.shutdown().catch(() => {}),
  };
}

const verbOf = (text: string): string => /^\W*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? 'statement';

function contextOf(header: unknown): Context {
  const parent = parseTraceParent(header);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = parent;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
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
