import { ownMetrics } from './own-metrics.js';

test('a limit’s refusals and its warnings are counted apart, each under its code', async () => {
  const { countRefusal, value } = ownMetrics();
  countRefusal('QUERY_TOO_DEEP', 'enforce');
  countRefusal('QUERY_TOO_DEEP', 'warn');
  countRefusal('QUERY_TOO_DEEP', 'warn');
  expect([
    await value('redsail_limit_refusals_total', { code: 'QUERY_TOO_DEEP', mode: 'enforce' }),
    await value('redsail_limit_refusals_total', { code: 'QUERY_TOO_DEEP', mode: 'warn' }),
    await value('redsail_limit_refusals_total', { code: 'TOO_MANY_ALIASES', mode: 'warn' }),
  ]).toEqual([1, 2, 0]);
});
