import { stripVTControlCharacters } from 'node:util';
import { impactText, type Impact } from '../../../../schema/src/report/impact-text.js';
import { savedOperations } from '../../../support/saved-operation.js';

const [towns] = savedOperations('query Towns { region { name } }');
const place = { operation: towns!, use: { coordinate: 'Region.name', line: 1 } };
const record = { client: 'kiosk', coordinate: 'Region.name', count: 120, lastOn: '2026-11-24' };
const window = { from: '2026-10-27', to: '2026-11-25' };

const text = (impact: Partial<Impact>) =>
  stripVTControlCharacters(impactText({ coordinate: 'Region.name', places: [], recorded: undefined, ...impact }, '/operations'));

test('saved operations and recorded clients are told apart', () => {
  expect(text({ places: [place, place], recorded: { ...window, places: [record] } })).toBe(
    [
      'portal',
      '  操作 · operation  所用 · uses  位置 · where',
      '  Towns             Region.name  portal/saved.graphql:1',
      '  Towns             Region.name  portal/saved.graphql:1',
      '',
      '已记录的使用 · recorded use (2026-10-27 – 2026-11-25)',
      '  客户端 · client  所用 · uses  次数 · times  最近 · last on',
      '  kiosk            Region.name           120  2026-11-24',
      '',
      'Region.name：1 个客户端的 1 个操作，已记录的 1 个客户端 · used by 1 operation of 1 client, 1 recorded client',
      '',
    ].join('\n'),
  );
});

test('a part that only records show is used', () => {
  expect(text({ recorded: { ...window, places: [record, { ...record, client: 'app' }] } })).toMatch(
    / · used by 0 operations of 0 clients, 2 recorded clients\n$/,
  );
});

test('that nobody uses it is said of the window that was recorded', () => {
  expect(text({ recorded: { ...window, places: [] } })).toMatch(
    /^Region\.name：.*nobody uses it: .*no recorded use \(2026-10-27 – 2026-11-25\)\n$/,
  );
});
