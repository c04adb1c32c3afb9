import { createLog, libraryLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway } from '../stand-in/gateway.js';
import { startTown } from '../stand-in/town.js';

function logTo(level = 'debug') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  const read = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, read };
}

test('a line says when, how grave, which part, and what', () => {
  const { log, read } = logTo();
  log.child({ requestId: 'proxy-12345678' }).warn({ subgraph: 'personnel' }, 'subgraph unavailable');
  expect(read()).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      part: 'gateway',
      requestId: 'proxy-12345678',
      subgraph: 'personnel',
      message: 'subgraph unavailable',
    },
  ]);
});

test('a bug is told by its type and place, without the words that quote data', () => {
  const { log, lines, read } = logTo();
  log.error({ err: new TypeError(`no person "王小明" with 13800138000`) }, 'internal error');
  expect(lines.join('')).not.toMatch(/王|13800138000/);
  const { err } = read()[0] as { err: { at: string[] } };
  expect(err).toMatchObject({ type: 'TypeError', message: 'no person … with #' });
  expect(err.at[0]).toContain('log.test');
});

test('what should never be in a line is blotted out there', () => {
  const { log, lines } = logTo();
  log.info({ variables: { phone: '13800138000' }, token: 'eyJ', headers: { authorization: 'Bearer eyJ' } }, 'request');
  expect(lines.join('')).not.toMatch(/13800138000|eyJ/);
});

test('nothing that comes from outside can begin a line of its own', async () => {
  const town = await startTown();
  const { log, lines, read } = logTo();
  const gateway = await startGateway(gatewayConfig(town), { log });
  const forged = 'x"}\n{"level":"error","message":"forged"}';
  await gateway.ask('query Names { regions { name } }', { headers: { 'x-request-id': encodeURIComponent(forged) } });
  await fetch(`${gateway.address}/${encodeURIComponent(forged)}`);
  await fetch(`${gateway.address}/graphql?query=${encodeURIComponent('{ __typename }')}&operationName=${encodeURIComponent(forged)}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  await gateway.stop();
  expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
  expect(lines.join('')).not.toContain('forged');
  expect(read().filter(({ message }) => message === 'request')).toHaveLength(3);
  await town.stop();
});

test('the name of an operation is cut', async () => {
  const town = await startTown();
  const { log, read } = logTo('info');
  const gateway = await startGateway(gatewayConfig(town), { log });
  await gateway.ask(`query ${'x'.repeat(900)} { __typename }`);
  await gateway.ask('query Call13800138000 { __typename }');
  await gateway.stop();
  expect(read().map(({ operation }) => operation)).toEqual(['x'.repeat(64), 'CallN']);
  await town.stop();
});

test('a library’s warnings come in the same form, without what they quote; its notes do not come', () => {
  const { log, read } = logTo();
  const library = libraryLog(log);
  (library.info as (note: string) => void)('loaded');
  library.warn('Unexpected error processing request: Error: no person "王小明"');
  expect(read()).toMatchObject([{ level: 'warn', message: 'Unexpected error processing request: Error: no person …' }]);
});
