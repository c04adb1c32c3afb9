import { PartyOrganization } from '../../../../../subgraphs/organizations/src/party-organization/party-organization.register.js';
import {
  s1AppliedForKind,
  s1AppointedFromAbove,
  s1DecidedByACommittee,
  s1EarlyElectionNeedsConsent,
  s1MergesIntoLike,
} from '../../../../../subgraphs/organizations/src/rules/s1-branches.js';
import { partyTree as kept } from '../stand-in/party-tree.js';
import { complaints } from '../stand-in/rule-case.js';

const branch = { id: 'new', kind: 'BRANCH', superior: 'community' };

test('a committee at work above it decides on the application', async () => {
  const decide = (approver: string) => complaints(s1DecidedByACommittee, { record: branch, input: { approver }, kept });
  expect(await decide('street')).toEqual([]);
  for (const approver of ['community', 'other-street', 'group']) expect(await decide(approver)).toEqual(['approver']);
});

test('temporary, red-sail and members’ groups are not applied for here', async () => {
  for (const kind of ['COMMITTEE', 'JOINT_BRANCH', 'FUNCTIONAL_BRANCH'])
    expect(await complaints(s1AppliedForKind, { record: { kind } })).toEqual([]);
  for (const kind of ['TEMPORARY_BRANCH', 'RED_SAIL_BRANCH', 'MEMBERS_GROUP'])
    expect(await complaints(s1AppliedForKind, { record: { kind } })).toEqual(['kind']);
});

test('an election before the term is over needs a document', async () => {
  const record = { termStartOn: '2023-06-01', termYears: 3 };
  const due = (given: object) => complaints(s1EarlyElectionNeedsConsent, { record, ...given });
  expect(await due({ effectiveOn: '2026-06-01' })).toEqual([]);
  expect(await due({ effectiveOn: '2026-05-31' })).toEqual(['documentNo']);
  expect(await due({ effectiveOn: '2026-05-31', documentNo: '组复〔2026〕1号' })).toEqual([]);
  expect(await complaints(s1EarlyElectionNeedsConsent, { record: {} })).toEqual([]);
});

test('a branch is merged into another ordinary one at work', async () => {
  const more = [...kept, [PartyOrganization, { id: 'red', kind: 'RED_SAIL_BRANCH', status: 'ACTIVE' }] as const];
  const merge = (into: string) => complaints(s1MergesIntoLike, { record: branch, input: { into }, kept: more });
  expect(await merge('branch')).toEqual([]);
  for (const into of ['new', 'temporary', 'gone', 'red']) expect(await merge(into)).toEqual(['into']);
});

test('a red-sail branch may be merged into another one', async () => {
  const more = [...kept, [PartyOrganization, { id: 'red', kind: 'RED_SAIL_BRANCH', status: 'ACTIVE' }] as const];
  expect(
    await complaints(s1MergesIntoLike, { record: { ...branch, kind: 'RED_SAIL_BRANCH' }, input: { into: 'red' }, kept: more }),
  ).toEqual([]);
});

test('officers between elections are named from above', async () => {
  const appoint = (appointedBy: string) => complaints(s1AppointedFromAbove, { record: branch, input: { appointedBy }, kept });
  for (const above of ['community', 'street', 'district']) expect(await appoint(above)).toEqual([]);
  expect(await appoint('other-street')).toEqual(['appointedBy']);
});
