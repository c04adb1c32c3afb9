import { styleText } from 'node:util';
import { both } from './both.js';
import type { Problem } from './problem.js';
import { shownPlace } from './shown-file.js';

/** Problems as lines of text; what neighbours share, what was expected and how to mend it, is said once, after the last of them. */
export function printProblems(problems: readonly Problem[], folder: string, sign = styleText('red', '✗')): string {
  return problems
    .map((problem, index) => {
      const next = problems[index + 1];
      const lines = [...what(problem, folder, sign), ...(next && footer(next) === footer(problem) ? [] : [footer(problem)])];
      return `${lines.filter(Boolean).join('\n')}\n`;
    })
    .join('');
}

/** Files are shown relative to `folder`, where the reader stands. */
function what(problem: Problem, folder: string, sign: string): readonly (string | undefined)[] {
  const { file, line, coordinate, code, diff } = problem;
  const place = file && styleText('bold', shownPlace(file, line, folder));
  return [
    `${sign} ${[place, coordinate, styleText('dim', code)].filter(Boolean).join('  ')}`,
    indent(both(problem.what)),
    diff && indent(coloured(diff)),
  ];
}

function footer({ expected, mend }: Problem): string {
  const lines = [expected && `应为 · expected: ${both(expected)}`, mend && `处理 · to mend: ${both(mend)}`];
  return lines
    .filter((line) => line !== undefined)
    .map((line) => `${indent(line)}\n`)
    .join('');
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const coloured = (diff: string): string =>
  diff.replace(/^\+.*$/gm, (line) => styleText('green', line)).replace(/^-.*$/gm, (line) => styleText('red', line));
