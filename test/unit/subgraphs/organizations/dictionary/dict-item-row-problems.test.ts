import { dictItemRowProblems } from '../../../../../subgraphs/organizations/src/dictionary/dict-item-row-problems.js';

const rules = (row: Record<string, unknown>) => dictItemRowProblems(row).map(({ column }) => column);

test('an entry has a label exactly when somebody has said what it means', () => {
  expect(rules({ status: 'PENDING', labelZh: null })).toEqual([]);
  expect(rules({ status: 'ACTIVE', labelZh: '新就业群体' })).toEqual([]);
  expect(rules({ status: 'RETIRED', labelZh: null })).toEqual([]);
  expect(rules({ status: 'PENDING', labelZh: '猜测' })).toEqual(['label_zh']);
  expect(rules({ status: 'ACTIVE', labelZh: null })).toEqual(['label_zh']);
});
