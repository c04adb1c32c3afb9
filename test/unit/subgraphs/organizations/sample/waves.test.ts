import { Forum } from '../../../../../subgraphs/organizations/src/forum/forum.register.js';
import { waves } from '../../../../../subgraphs/organizations/sample/waves.js';

test('every record is made before any is changed, and each one’s acts keep their order', () => {
  const made = [...waves(Forum, [[{ code: 'A' }, { code: 'A', status: 'CLOSED' }], [{ code: 'B' }]])];
  expect(made.map(({ rows }) => [...rows])).toEqual([[{ code: 'A' }, { code: 'B' }], [{ code: 'A', status: 'CLOSED' }]]);
});

test('nothing makes no batch', () => {
  expect([...waves(Forum, [])]).toEqual([]);
});
