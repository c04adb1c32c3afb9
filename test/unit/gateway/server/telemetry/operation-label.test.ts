import { safeName } from '@redsail/contract';
import { createOperationLabels } from '../../../../../gateway/server/src/telemetry/operation-label.js';
import { gatewayConfig, startGateway } from '../stand-in/gateway.js';
import { readMetrics } from '../stand-in/read-metrics.js';
import { startTown } from '../stand-in/town.js';

const randomName = (at: number) => `Op${Math.random().toString(36).slice(2)}_${at}`;

describe('the label of an operation', () => {
  test('is its name while there is room, and other after that: ten thousand names make a hundred labels', () => {
    const labelOf = createOperationLabels(new Set());
    const labels = new Set(Array.from({ length: 10_000 }, (_, at) => labelOf(safeName(randomName(at)))));
    expect(labels.size).toBe(101);
    expect(labels).toContain('other');
  });

  test('of a saved operation is its name, however many strangers came before', () => {
    const labelOf = createOperationLabels(new Set(['DutyRoster']));
    for (let at = 0; at < 10_000; at += 1) labelOf(safeName(randomName(at)));
    expect([labelOf('DutyRoster'), labelOf('Stranger'), labelOf(undefined)]).toEqual(['DutyRoster', 'other', 'unnamed']);
  });

  test('is found again', () => {
    const labelOf = createOperationLabels(new Set());
    expect([labelOf('A'), labelOf('A')]).toEqual(['A', 'A']);
  });
});

test('a gateway that is asked under thousands of names shows a hundred of them, and those of saved operations', async () => {
  const town = await startTown();
  const text = 'query DutyRoster { __typename }';
  const byText = new Map([[text, { name: 'portal/roster', text }]]);
  const gateway = await startGateway(gatewayConfig(town, { operations: { mode: 'off', saved: { byId: new Map(), byText } } }));
  for (let batch = 0; batch < 20; batch += 1) {
    await Promise.all(Array.from({ length: 50 }, (_, at) => gateway.ask(`query ${randomName(batch * 50 + at)} { __typename }`)));
  }
  await gateway.ask(text);
  const families = await readMetrics(`${gateway.address}/metrics`);
  const names = new Set(families.get('redsail_operation_duration_seconds')!.samples.map(({ labels }) => labels.operation));
  expect(names.size).toBe(102);
  expect(names).toContain('DutyRoster');
  await gateway.stop();
  await town.stop();
});
