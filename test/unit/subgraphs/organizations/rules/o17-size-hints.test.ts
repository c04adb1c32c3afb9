import { sizeHint } from '../../../../../subgraphs/organizations/src/rules/o17-size-hints.js';

test.each([
  ['BRANCH', 50, undefined],
  ['BRANCH', 51, { rule: 'O4', code: 'BRANCH_TOO_LARGE' }],
  ['TEMPORARY_BRANCH', 51, { rule: 'O4' }],
  ['GENERAL_BRANCH', 100, undefined],
  ['GENERAL_BRANCH', 101, { rule: 'O17', code: 'GENERAL_BRANCH_TOO_LARGE' }],
  ['COMMITTEE', 5000, undefined],
  ['MEMBERS_GROUP', 5000, undefined],
  ['BRANCH', null, undefined],
])('a %s of %s members: %j', (kind, members, expected) => {
  const hint = sizeHint(kind, members);
  if (expected) expect(hint).toMatchObject(expected);
  else expect(hint).toBeUndefined();
});

test('above a hundred members a committee is named as well', () => {
  expect(sizeHint('BRANCH', 80)!.zh).not.toContain('党委');
  expect(sizeHint('BRANCH', 101)!.zh).toContain('党委');
});
