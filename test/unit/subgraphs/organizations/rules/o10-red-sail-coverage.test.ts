import { DictItem } from '../../../../../subgraphs/organizations/src/dictionary/dict-item.register.js';
import { o10RedSailCoverage as rule } from '../../../../../subgraphs/organizations/src/rules/o10-red-sail-coverage.js';
import { partyTree } from '../stand-in/party-tree.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const item = (dict: string, code: string, status: string): Kept => [DictItem, { dict, code, status }];
const kept = [
  ...partyTree,
  item('red-sail-coverage', 'FLOATING', 'ACTIVE'),
  item('red-sail-function', 'DOU_1', 'PENDING'),
  item('red-sail-function', 'OLD', 'RETIRED'),
];
const branch = {
  kind: 'RED_SAIL_BRANCH',
  superior: 'community',
  region: 'Region:590102001001',
  coverageCodes: ['FLOATING'],
  functionCodes: ['DOU_1'],
};

test('it sits under a community’s party organisation, in that community, and states whom it covers', async () => {
  expect(await complaints(rule, { record: branch, kept })).toEqual([]);
});

test.each([
  ['under a street', { superior: 'street', region: 'Region:590102001000' }, 'superior'],
  ['under nobody', { superior: null }, 'superior'],
  ['in another community', { region: 'Region:590102001002' }, 'region'],
  ['without coverage', { coverageCodes: [] }, 'coverage'],
  ['with a coverage that the dictionary lacks', { coverageCodes: ['FLOATING', 'NOBODY'] }, 'coverage'],
  ['with a function that was retired', { functionCodes: ['OLD'] }, 'functions'],
])('%s it is refused', async (_, change, field) => {
  expect(await complaints(rule, { record: { ...branch, ...change }, kept })).toEqual([field]);
});

test('a function that waits for its meaning may be assigned: the system works with an empty expansion', async () => {
  expect(await complaints(rule, { record: { ...branch, functionCodes: [] }, input: { functions: ['DOU_1'] }, kept })).toEqual([]);
});

test('other kinds have no coverage to state', async () => {
  expect(await complaints(rule, { record: { ...branch, kind: 'BRANCH', coverageCodes: null }, kept })).toEqual([]);
});
