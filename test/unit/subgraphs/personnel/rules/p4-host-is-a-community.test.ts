import { p4HostIsACommunity as rule } from '../../../../../subgraphs/personnel/src/rules/p4-host-is-a-community.js';
import { complaints } from '../stand-in/rule-case.js';

const host = (kind: string, level = 'VILLAGE', status = 'ACTIVE') => ({
  input: { host: 'H' },
  facts: { organization: { kind, status, region: { code: '590102001001', level } } },
});

test.each(['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH'])('the %s of a community hosts', async (kind) => {
  expect(await complaints(rule, host(kind))).toEqual([]);
});

test('the committee of a town does not, nor does a temporary or red-sail branch', async () => {
  expect(await complaints(rule, host('COMMITTEE', 'TOWN'))).toEqual(['host']);
  expect(await complaints(rule, host('TEMPORARY_BRANCH'))).toEqual(['host']);
  expect(await complaints(rule, host('RED_SAIL_BRANCH'))).toEqual(['host']);
});

test('a host that is no more, or of which nothing is known, does not', async () => {
  expect(await complaints(rule, host('BRANCH', 'VILLAGE', 'DISSOLVED'))).toEqual(['host']);
  expect(await complaints(rule, { input: { host: 'H' }, facts: { organization: null } })).toEqual(['host']);
});
