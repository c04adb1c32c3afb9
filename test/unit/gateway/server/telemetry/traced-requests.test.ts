import { observerOf } from '../../../../../gateway/server/src/telemetry/traced-requests.js';
import type { RequestTrace, SpanAttributes } from '../../../../../gateway/server/src/telemetry/tracing.js';
import { ownMetrics } from './own-metrics.js';

const requestWith = (trace: RequestTrace | null) => ({ trace }) as Parameters<typeof observerOf>[0];

test('a request that is not traced shares the observer of all, and sends no header', () => {
  const { observer } = ownMetrics();
  expect(observerOf(requestWith(null), observer)).toBe(observer);
  expect(observer.headers).toEqual({});
});

test('a traced request counts its plan and draws it, and sends its headers', async () => {
  const { observer, value } = ownMetrics();
  const steps: [name: string, startedAt: number, attributes?: SpanAttributes][] = [];
  const headers = { traceparent: '00-…' };
  const own = observerOf(requestWith({ headers, step: (...step) => void steps.push(step), end() {} }), observer);
  own.planned(20, false);
  own.unavailable('personnel', 'DEADLINE');
  expect(steps).toEqual([['plan', expect.any(Number), { 'redsail.plan.cached': false }]]);
  expect(own.headers).toBe(headers);
  expect(await value('redsail_plans_total', { cache: 'miss' })).toBe(1);
  expect(await value('redsail_subgraph_unavailable_total', { subgraph: 'personnel', reason: 'DEADLINE' })).toBe(1);
});
