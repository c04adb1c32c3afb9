import { createLog as createGatewayLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { createLog } from '../../../../../subgraphs/kit/src/serve/log.js';

type Line = Record<string, unknown>;

function written(make: (destination: { write(line: string): void }) => ReturnType<typeof createLog>): Line {
  const lines: string[] = [];
  make({ write: (line) => void lines.push(line) }).error(
    { requestId: 'proxy-12345678', body: '13800138000', err: new RangeError(`values ('王小明', '13800138000') failed`) },
    'bug',
  );
  return JSON.parse(lines.join('')) as Line;
}

test('a department’s lines have the form of the gateway’s', () => {
  const here = written((destination) => createLog('info', 'personnel', destination));
  const there = written((destination) => createGatewayLog('info', destination));
  expect(here.part).toBe('personnel');
  expect({ ...here, time: '', part: '', err: '' }).toEqual({ ...there, time: '', part: '', err: '' });
  expect(Object.keys(here)).toEqual(Object.keys(there));
});

test('an error is told without the values in its words', () => {
  const line = written((destination) => createLog('info', 'personnel', destination));
  expect(line.err).toMatchObject({ type: 'RangeError', message: 'values (…, …) failed' });
  expect(JSON.stringify(line)).not.toMatch(/王|13800138000/);
});
