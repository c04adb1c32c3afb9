import { PartyOrganization } from '../../../../../subgraphs/organizations/src/party-organization/party-organization.register.js';
import { o18NobodyLeftBelow, o18SuperiorFits as rule } from '../../../../../subgraphs/organizations/src/rules/o18-trees-acyclic.js';
import { partyTree as kept } from '../stand-in/party-tree.js';
import { complaints } from '../stand-in/rule-case.js';

const place = (kind: string, superior: string, id = 'new') =>
  complaints(rule, { record: { id, kind, superior: null }, input: { superior }, kept });

test.each([
  ['BRANCH', 'community'],
  ['GENERAL_BRANCH', 'street'],
  ['RED_SAIL_BRANCH', 'community'],
  ['TEMPORARY_BRANCH', 'temporary-committee'],
  ['MEMBERS_GROUP', 'district'],
])('a %s may stand under %s', async (kind, superior) => {
  expect(await place(kind, superior)).toEqual([]);
});

test.each([
  ['BRANCH', 'branch'],
  ['COMMITTEE', 'community'],
  ['BRANCH', 'group'],
  ['BRANCH', 'temporary-committee'],
  ['BRANCH', 'temporary'],
  ['BRANCH', 'gone'],
])('a %s may not stand under %s', async (kind, superior) => {
  expect(await place(kind, superior)).toEqual(['superior']);
});

test('nothing stands under itself or under what is below it', async () => {
  expect(await place('WORK_COMMITTEE', 'street', 'street')).toEqual(['superior']);
  expect(await complaints(rule, { record: { id: 'district', kind: 'COMMITTEE' }, input: { superior: 'street' }, kept })).toEqual([
    'superior',
  ]);
});

test('an organisation with others below it is not ended; those that have ended do not count', async () => {
  const end = (id: string) =>
    complaints(o18NobodyLeftBelow, {
      record: { id },
      kept: [...kept, [PartyOrganization, { id: 'old', superior: 'branch', status: 'MERGED' }]],
    });
  expect(await end('community')).toEqual(['id']);
  expect(await end('branch')).toEqual([]);
});
