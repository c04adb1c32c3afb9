import { printProblems, problemList, type Problem } from '../../../../../subgraphs/kit/src/import/problem.js';

const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  line,
  column: 'code',
  value: '59010',
  rule: 'S2',
  zh: '应为12位数字',
  en: 'expected 12 digits',
  ...more,
});

test('problems are printed as aligned lines under their total, Han characters counting two columns', () => {
  const problems = [
    problem(2),
    problem(31, { column: '名称', value: '幸福里', rule: 'required', zh: '不能为空', en: 'expected a value' }),
    problem(1200, { column: null, value: null, rule: 'cut', zh: '文件可能被截断', en: 'the file may be cut' }),
  ];
  expect(printProblems(problems, 3).split('\n')).toEqual([
    '共3处问题 · 3 problems',
    '行 line  列 column  值 value  规则 rule  应为 expected',
    '      2  code       59010     S2         应为12位数字 · expected 12 digits',
    '     31  名称       幸福里    required   不能为空 · expected a value',
    '   1200  -          -         cut        文件可能被截断 · the file may be cut',
  ]);
});

test('the first hundred are listed with the total', () => {
  const lines = printProblems(
    Array.from({ length: 250 }, (_, at) => problem(at + 2)),
    31_000,
  ).split('\n');
  expect(lines[0]).toBe('共31000处问题，列出前100处 · 31000 problems, the first 100 are listed');
  expect(lines).toHaveLength(102);
});

test('values of protected columns are stars', () => {
  const text = printProblems([problem(2, { column: 'name', value: '张三丰' }), problem(3)], 2, new Set(['name']));
  expect(text).not.toContain('张三丰');
  expect(text).toContain('***');
  expect(text).toContain('59010');
});

test('a value cannot break the line or speak to the terminal', () => {
  const text = printProblems([problem(2, { value: `a\nb\u001b[31mc\u202e${'长'.repeat(500)}` })], 1);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
  expect(text).toContain('a·b·[31mc·长');
  expect(text).toContain('…');
});

test('no problems print as a total of none', () => {
  expect(printProblems([], 0)).toBe('共0处问题 · 0 problems');
});

test('a list keeps the first problems by line whatever their order of arrival, and counts all', () => {
  const list = problemList(3);
  for (const line of [9, 5, 7, 8, 2, 30]) list.add(problem(line));
  expect(list.listed.map(({ line }) => line)).toEqual([2, 5, 7]);
  expect(list.total).toBe(6);
});
