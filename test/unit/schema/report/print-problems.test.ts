import { stripVTControlCharacters } from 'node:util';
import { printProblems } from '../../../../schema/src/report/print-problems.js';
import type { Problem } from '../../../../schema/src/report/problem.js';

const print = (...problems: Problem[]) => stripVTControlCharacters(printProblems(problems, '/graph'));
const what = { zh: '没有灯', en: 'has no lamp' };
const mend = { zh: '装一盏', en: 'put one up' };

test('a problem says where, what, what was expected, how to mend it, and shows it', () => {
  const diff = '@@ -1 +1 @@\n-dark\n+light';
  const expected = { zh: '一盏灯', en: 'a lamp' };
  expect(print({ code: 'DARK', file: '/graph/streets.graphql', line: 7, coordinate: 'Street.lamp', what, expected, mend, diff })).toBe(
    `✗ streets.graphql:7  Street.lamp  DARK
  没有灯 · has no lamp
  @@ -1 +1 @@
  -dark
  +light
  应为 · expected: 一盏灯 · a lamp
  处理 · to mend: 装一盏 · put one up

`,
  );
});

test('what is not known is left out, and what is the same in both languages is said once', () => {
  expect(print({ code: 'DARK', what, mend: { zh: 'pnpm build', en: 'pnpm build' } })).toBe(
    '✗ DARK\n  没有灯 · has no lamp\n  处理 · to mend: pnpm build\n\n',
  );
});

test('neighbours with the same remedy share it', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((coordinate) => ({ code: 'DARK', coordinate, what, mend }));
  expect(print(a!, b!, { ...c!, mend: { zh: '别装', en: 'leave it' } })).toBe(
    `✗ A  DARK
  没有灯 · has no lamp
✗ B  DARK
  没有灯 · has no lamp
  处理 · to mend: 装一盏 · put one up

✗ C  DARK
  没有灯 · has no lamp
  处理 · to mend: 别装 · leave it

`,
  );
});

test('a file outside the folder is shown by its way there', () => {
  expect(print({ code: 'DARK', file: '/elsewhere/x.yaml', what })).toContain('✗ ../elsewhere/x.yaml  DARK');
});
