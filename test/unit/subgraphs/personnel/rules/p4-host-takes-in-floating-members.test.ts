import { p4HostTakesInFloatingMembers as rule } from '../../../../../subgraphs/personnel/src/rules/p4-host-takes-in-floating-members.js';
import { complaints } from '../stand-in/rule-case.js';

const host = (kind: string, status = 'ACTIVE') => ({ input: { host: 'H' }, facts: { organization: { kind, status, region: null } } });

test.each(['BRANCH', 'RED_SAIL_BRANCH', 'COMMITTEE'])('a %s takes in floating members', async (kind) => {
  expect(await complaints(rule, host(kind))).toEqual([]);
});

test.each(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE', 'MEMBERS_GROUP'])('a %s does not', async (kind) => {
  expect(await complaints(rule, host(kind))).toEqual(['host']);
});

test('a host that does not work, or does not exist, takes in nobody', async () => {
  expect(await complaints(rule, host('BRANCH', 'DISSOLVED'))).toEqual(['host']);
  expect(await complaints(rule, { input: { host: 'H' }, facts: { organization: null } })).toEqual(['host']);
});
