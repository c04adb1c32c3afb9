import type { Code } from '../codes/code.js';
import { bad, same, type FieldKind } from './kind.js';

/** A code: a string with a standard behind it, or (null) a plain key of ours without blanks. Never an integer: leading zeros count. */
export const codeKind = (standard: Code | null): FieldKind => {
  const check = (value: string, today: string) => {
    if (!standard) {
      return /^\S{1,80}$/u.test(value)
        ? undefined
        : { rule: 'code', zh: '应为1至80个非空白字符', en: 'expected 1 to 80 characters without blanks' };
    }
    return standard.problem(value, today);
  };
  return {
    name: 'code',
    column: { sqlite: 'text', postgres: 'text collate "C"' },
    output: 'String',
    input: 'String',
    compare: 'text',
    toColumn: same,
    fromColumn: same,
    parse: (cell, today) => {
      const value = standard ? standard.normalise(cell.trim()) : cell.trim();
      const problem = check(value, today);
      return problem ? bad(problem.rule, problem.zh, problem.en) : { value };
    },
    print: same,
    check,
  };
};
