import { o7TemporaryAffiliationInTime as rule } from '../../../../../subgraphs/personnel/src/rules/o7-temporary-affiliation-in-time.js';
import { ask, complaints } from '../stand-in/rule-case.js';

const branch = (status: string, kind = 'TEMPORARY_BRANCH') => ({
  input: { branch: 'P1' },
  facts: { organization: { kind, status, region: null } },
});

test.each(['DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVE'])('a temporary branch that is %s takes members in', async (status) => {
  expect(await complaints(rule, branch(status))).toEqual([]);
});

test.each(['REFUSED', 'WINDING_UP', 'DISSOLVED'])('one that is %s takes nobody in', async (status) => {
  const [refusal] = await ask(rule, branch(status));
  expect(refusal).toMatchObject({ field: 'branch' });
  expect(refusal!.en).toContain(status);
});

test.each(['BRANCH', 'RED_SAIL_BRANCH', 'FUNCTIONAL_BRANCH'])('nobody joins a %s as a temporary member', async (kind) => {
  expect(await complaints(rule, branch('ACTIVE', kind))).toEqual(['branch']);
});

test('an unknown code is refused', async () => {
  expect(await complaints(rule, { input: { branch: 'P1' }, facts: { organization: null } })).toEqual(['branch']);
});
