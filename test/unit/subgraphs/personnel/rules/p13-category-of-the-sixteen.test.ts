import { p13CategoryOfTheSixteen as rule } from '../../../../../subgraphs/personnel/src/rules/p13-category-of-the-sixteen.js';
import { CardServiceCategory } from '../../../../../subgraphs/personnel/src/talent-card/card-service-category.register.js';
import { categoryRowProblems } from '../../../../../subgraphs/personnel/src/talent-card/category-row-problems.js';
import { complaints } from '../stand-in/rule-case.js';

const category = (code: string, status = 'NAMED') => ({
  input: { category: 'K' },
  kept: [[CardServiceCategory, { id: 'K', code, status }]] as const,
});

test.each(['01', '09', '10', '16'])('%s is one of the sixteen', async (code) => {
  expect(await complaints(rule, category(code))).toEqual([]);
});

test.each(['00', '17', '1', '99', 'A1'])('%s is none of them', async (code) => {
  expect(await complaints(rule, category(code))).toEqual(['category']);
});

test('a pending category has no name yet, and may be requested all the same', async () => {
  expect(await complaints(rule, category('04', 'PENDING'))).toEqual([]);
});

test('an import adds no seventeenth, and no name to a pending one', () => {
  expect(categoryRowProblems({ code: '16', label: null, status: 'PENDING' })).toEqual([]);
  expect(categoryRowProblems({ code: '17', label: null, status: 'PENDING' })).toMatchObject([{ rule: 'P13', column: 'code' }]);
  expect(categoryRowProblems({ code: '16', label: '体检', status: 'PENDING' })).toMatchObject([{ rule: 'P13', column: 'label' }]);
});
