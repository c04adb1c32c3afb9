import { CoveredUnit } from '../../../../../subgraphs/organizations/src/party-organization/covered-unit.register.js';
import { PartyOrganization } from '../../../../../subgraphs/organizations/src/party-organization/party-organization.register.js';
import {
  o8JointBranch as rule,
  o8NoLongerCovered,
  o8StillCovered,
  o8UnitsNamed,
} from '../../../../../subgraphs/organizations/src/rules/o8-joint-branch.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const joint: Kept = [PartyOrganization, { id: 'joint', kind: 'JOINT_BRANCH' }];
const units = (count: number): Kept[] => Array.from({ length: count }, (_, at) => [CoveredUnit, { id: `u${at}`, branch: 'joint' }]);
const unit = { id: 'new', branch: 'joint', fullMembers: 2 };

test('five units fit into a joint branch, a sixth does not', async () => {
  expect(await complaints(rule, { record: unit, kept: [joint, ...units(4)] })).toEqual([]);
  expect(await complaints(rule, { record: unit, kept: [joint, ...units(5)] })).toEqual(['branch']);
});

test('a unit that is counted anew is not counted against itself', async () => {
  expect(await complaints(rule, { record: { ...unit, id: 'u0' }, input: { fullMembers: 1 }, kept: [joint, ...units(5)] })).toEqual([]);
});

test('a unit that was taken out is not counted', async () => {
  const released: Kept = [CoveredUnit, { id: 'old', branch: 'joint', to: '2026-01-01' }];
  expect(await complaints(rule, { record: unit, kept: [joint, ...units(4), released] })).toEqual([]);
});

test('a unit is taken out once, and covered again only after that', async () => {
  const covered = { from: '2026-01-01' };
  expect(await complaints(o8StillCovered, { record: covered })).toEqual([]);
  expect(await complaints(o8StillCovered, { record: covered, effectiveOn: '2025-12-31' })).toEqual(['effectiveOn']);
  expect(await complaints(o8StillCovered, { record: { ...covered, to: '2026-05-01' } })).toEqual(['id']);
  expect(await complaints(o8NoLongerCovered, { record: covered })).toEqual(['id']);
  expect(await complaints(o8NoLongerCovered, { record: { ...covered, to: '2026-05-01' } })).toEqual([]);
});

test('a unit with three full members forms a branch of its own', async () => {
  expect(await complaints(rule, { record: { ...unit, fullMembers: 3 }, kept: [joint] })).toEqual(['fullMembers']);
  expect(await complaints(rule, { record: unit, input: { fullMembers: 3 }, kept: [joint] })).toEqual(['fullMembers']);
});

test('only a joint branch covers units', async () => {
  expect(await complaints(rule, { record: unit, kept: [[PartyOrganization, { id: 'joint', kind: 'BRANCH' }]] })).toEqual(['branch']);
});

test('a joint branch names its units before it is approved; other kinds have none to name', async () => {
  expect(await complaints(o8UnitsNamed, { record: { id: 'joint', kind: 'JOINT_BRANCH' } })).toEqual(['id']);
  expect(await complaints(o8UnitsNamed, { record: { id: 'joint', kind: 'JOINT_BRANCH' }, kept: units(1) })).toEqual([]);
  expect(await complaints(o8UnitsNamed, { record: { id: 'joint', kind: 'BRANCH' } })).toEqual([]);
});
