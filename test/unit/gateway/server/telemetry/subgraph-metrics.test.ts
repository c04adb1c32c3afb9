import type { BreakerState } from '../../../../../gateway/server/src/subgraphs/breaker.js';
import { ownMetrics } from './own-metrics.js';

test('a breaker is shown in one state at a time', async () => {
  const breakers = new Map<string, BreakerState>([['personnel', 'CLOSED']]);
  const { value } = ownMetrics({ breakers: () => breakers });
  const states = async () => {
    const of = (state: string) => value('redsail_subgraph_breaker_state', { subgraph: 'personnel', state });
    return [await of('closed'), await of('half-open'), await of('open')];
  };
  expect(await states()).toEqual([1, 0, 0]);
  breakers.set('personnel', 'OPEN');
  expect(await states()).toEqual([0, 0, 1]);
  breakers.set('personnel', 'HALF_OPEN');
  expect(await states()).toEqual([0, 1, 0]);
});
