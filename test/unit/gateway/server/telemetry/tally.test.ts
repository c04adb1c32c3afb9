import { createTally, type TallyOptions } from '../../../../../gateway/server/src/telemetry/tally.js';
import { ownMetrics } from './own-metrics.js';

const tally = (options: Partial<TallyOptions> = {}) => {
  const { registry, value } = ownMetrics();
  return { cell: createTally(registry, { kind: 'counter', name: 'test_total', help: 'Things.', ...options }), value };
};

test('a cell is shown as it stands whenever the metrics are read', async () => {
  const { cell, value } = tally({ labelNames: ['from', 'to'] });
  cell('a', 'b').value += 2;
  cell('b', 'a').value += 1;
  expect([await value('test_total', { from: 'a', to: 'b' }), await value('test_total', { from: 'b', to: 'a' })]).toEqual([2, 1]);
  cell('a', 'b').value += 1;
  expect(await value('test_total', { from: 'a', to: 'b' })).toBe(3);
});

test('labels that together read alike are not taken for each other', async () => {
  const { cell, value } = tally({ labelNames: ['from', 'to'] });
  cell('a b', 'c').value += 1;
  expect(await value('test_total', { from: 'a', to: 'b c' })).toBe(0);
  expect(cell('a b', 'c')).not.toBe(cell('a', 'b c'));
});

test('a gauge goes down as well', async () => {
  const { cell, value } = tally({ kind: 'gauge', name: 'test_open' });
  cell().value += 2;
  expect(await value('test_open')).toBe(2);
  cell().value -= 1;
  expect(await value('test_open')).toBe(1);
});
