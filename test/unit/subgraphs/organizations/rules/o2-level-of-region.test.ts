import { levelProblem, o2LevelOfRegion } from '../../../../../subgraphs/organizations/src/rules/o2-level-of-region.js';
import { complaints } from '../stand-in/rule-case.js';

test('an organisation has the level of its division, given as code or id', () => {
  expect(levelProblem('COUNTY', '590102000000')).toBeUndefined();
  expect(levelProblem('TOWN', 'Region:590102001000')).toBeUndefined();
  expect(levelProblem('COUNTY', '590102001000')).toMatchObject({ column: 'level', rule: 'O2' });
  expect(levelProblem('GRID', '590102001001')).toMatchObject({ rule: 'O2' });
});

test('the command is refused with the level as the field', async () => {
  expect(await complaints(o2LevelOfRegion, { record: { level: 'TOWN', region: 'Region:590102000000' } })).toEqual(['level']);
  expect(await complaints(o2LevelOfRegion, { record: { level: 'COUNTY', region: 'Region:590102000000' } })).toEqual([]);
});
