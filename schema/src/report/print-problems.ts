import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Bilingual, Problem } from './problem.js';

/** Problems as lines of text. Files are shown relative to `folder`, where the reader stands. */
export function printProblems(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => printProblem(problem, folder)).join('\n');
}

function printProblem(problem: Problem, folder: string): string {
  const lines = [
    `${styleText('red', '✗')} ${[place(problem, folder), problem.coordinate, styleText('dim', problem.code)].filter(Boolean).join('  ')}`,
    `  ${both(problem.what)}`,
    problem.expected && `  应为 · expected: ${both(problem.expected)}`,
    problem.mend && `  处理 · to mend: ${both(problem.mend)}`,
    problem.diff && indent(coloured(problem.diff)),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

const place = ({ file, line }: Problem, folder: string): string | undefined =>
  file && styleText('bold', `${relative(folder, file) || file}${line ? `:${line}` : ''}`);

/** One sentence when both languages say it with the same sign: a command, a name, a type. */
const both = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} · ${en}`);

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const coloured = (diff: string): string =>
  diff.replace(/^\+.*$/gm, (line) => styleText('green', line)).replace(/^-.*$/gm, (line) => styleText('red', line));
