import { Organization } from '../../../../../subgraphs/organizations/src/organization/organization.register.js';
import { o18OrganizationParentFits as rule } from '../../../../../subgraphs/organizations/src/rules/o18-organizations.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const kept: Kept[] = [
  [Organization, { id: 'government', parent: null, status: 'ACTIVE' }],
  [Organization, { id: 'bureau', parent: 'government', status: 'ACTIVE' }],
  [Organization, { id: 'school', parent: 'bureau', status: 'ACTIVE' }],
  [Organization, { id: 'closed', parent: 'government', status: 'ENDED' }],
];
const move = (id: string, parent: string) => complaints(rule, { record: { id }, input: { parent }, kept });

test('an organisation moves under another that is in being', async () => {
  expect(await move('school', 'government')).toEqual([]);
});

test('it never moves under itself, under one below it or under one that has ended', async () => {
  for (const parent of ['bureau', 'school', 'closed']) expect(await move('bureau', parent)).toEqual(['parent']);
});
