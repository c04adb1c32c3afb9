import { o6Refusal } from '../../../../../subgraphs/organizations/src/rules/o6-no-elections.js';

test.each(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE'])('a %s is refused its elections, with the rule’s id', (kind) => {
  expect(o6Refusal(kind)).toMatchObject({
    rule: 'O6',
    field: 'id',
    zh: expect.stringContaining('换届'),
    en: expect.stringContaining('elections'),
  });
});

test.each(['BRANCH', 'RED_SAIL_BRANCH', 'COMMITTEE'])('a %s holds them', (kind) => {
  expect(o6Refusal(kind)).toBeUndefined();
});
