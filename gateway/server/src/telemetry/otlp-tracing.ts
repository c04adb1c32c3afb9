import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Context, type Span, type Tracer } from '@opentelemetry/api';
import { parseTraceParent, printTraceParent, TRACEPARENT_HEADER } from '@redsail/contract';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import { SubgraphUnavailable } from '../subgraphs/subgraph-unavailable.js';
import type { Logger } from './log.js';
import { createTracerProvider } from './otlp-provider.js';
import type { Tracing } from './tracing.js';

export interface OtlpOptions {
  /** Base address of the collector: `http://127.0.0.1:4318`. */
  readonly endpoint: string;
  readonly version: string;
  readonly log: Logger;
}

/**
 * Tracing with OpenTelemetry. Only a gateway with an endpoint loads this file, and the SDK with it. The provider is not made the process's
 * own (no global is set): what the Apollo libraries would trace by themselves stays off, so what is sent is what stands here.
 */
export function createOtlpTracing({ endpoint, version, log }: OtlpOptions): Tracing {
  const provider = createTracerProvider({ endpoint, service: 'redsail-gateway', version, log });
  const tracer = provider.getTracer('redsail');
  return {
    begin(parent, attributes) {
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, contextOf(parent));
      const inside = trace.setSpan(ROOT_CONTEXT, span);
      return {
        headers: headersOf(span),
        step: (name, startTime, attributes) => tracer.startSpan(name, { startTime, attributes }, inside).end(),
        end(attributes, failed) {
          span.setAttributes(attributes);
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    traced: (client) => tracedClient(client, tracer),
    // What could not be delivered has been told to the log; a stop goes on without it.
    stop: () => provider.shutdown().catch(() => {}),
  };
}

function tracedClient(client: SubgraphClient, tracer: Tracer): SubgraphClient {
  return {
    name: client.name,
    isReady: () => client.isReady(),
    close: () => client.close(),
    async post(call) {
      const parent = call.headers[TRACEPARENT_HEADER];
      if (parent === undefined) return client.post(call);
      const attributes = { 'redsail.subgraph': client.name };
      const span = tracer.startSpan(`subgraph ${client.name}`, { kind: SpanKind.CLIENT, attributes }, contextOf(parent));
      try {
        const reply = await client.post({ ...call, headers: { ...call.headers, ...headersOf(span) } });
        span.setAttribute('http.response.status_code', reply.status);
        if (reply.status !== 200) span.setStatus({ code: SpanStatusCode.ERROR });
        return reply;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute('error.type', error instanceof SubgraphUnavailable ? error.reason : 'OTHER');
        throw error;
      } finally {
        span.end();
      }
    },
  };
}

function contextOf(header: unknown): Context {
  const parent = parseTraceParent(header);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = parent;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function headersOf(span: Span): Record<string, string> {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return { [TRACEPARENT_HEADER]: printTraceParent({ traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 }) };
}
