import type { CheckReport } from '../check/check-report.js';
import { ExitCode } from '../exit-code.js';
import type { Bilingual } from './problem.js';
import { tally } from './tally.js';

/** What a check comes to, in one sentence, and whether it lets the commit pass. */
export interface Verdict {
  readonly passes: boolean;
  /** `!`: it passes, because it was not asked to judge what it found. */
  readonly sign: '✓' | '✗' | '!';
  readonly words: Bilingual;
}

export function verdict(report: CheckReport): Verdict {
  const passes = report.exitCode === ExitCode.FINE;
  const sign = !passes ? '✗' : tally(report).breaking.count > 0 ? '!' : '✓';
  return { passes, sign, words: sentences[report.exitCode](report) };
}

const sentences: Readonly<Record<ExitCode, (report: CheckReport) => Bilingual>> = {
  [ExitCode.FINE]: (report) => {
    const { breaking, approved } = tally(report);
    if (report.changes.length === 0) return { zh: '契约检查通过：没有变化', en: 'schema check passes: nothing changed' };
    // `diff` shows what a check would judge.
    if (breaking.count > 0)
      return { zh: `契约检查发现 ${breaking.count} 处破坏性变化`, en: `schema check finds ${breakingChanges(breaking.count)}` };
    return approved.count > 0
      ? {
          zh: `契约检查通过：${approved.count} 处破坏性变化均已获准`,
          en: `schema check passes: ${breakingChanges(approved.count)}, approved`,
        }
      : { zh: '契约检查通过：没有破坏性变化', en: 'schema check passes: no breaking changes' };
  },
  [ExitCode.FINDINGS]: (report) => {
    const { count } = tally(report).breaking;
    return count > 0
      ? { zh: `契约检查不通过：${count} 处破坏性变化`, en: `schema check fails: ${breakingChanges(count)}` }
      : { zh: '契约检查不通过：有待修正', en: 'schema check fails: something has to be mended' };
  },
  [ExitCode.CANNOT_COMPOSE]: ({ changes }) =>
    changes.length > 0
      ? { zh: '契约检查不通过：合成提出了须先消除的警告', en: 'schema check fails: composition warns of what has to be mended first' }
      : { zh: '契约检查不通过：各子图合不成一张图', en: 'schema check fails: the subgraphs do not compose' },
  [ExitCode.USAGE]: () => ({ zh: '契约检查未能进行：用法或文件有误', en: 'schema check not made: wrong usage, or a file is wrong' }),
};

/** What the exit code of a check says, for those who read only that. */
export const exitMeanings: Readonly<Record<ExitCode, Bilingual>> = {
  [ExitCode.FINE]: { zh: '正常', en: 'fine' },
  [ExitCode.FINDINGS]: { zh: '有破坏性变化', en: 'breaking changes' },
  [ExitCode.CANNOT_COMPOSE]: { zh: '合不成一张图', en: 'cannot compose' },
  [ExitCode.USAGE]: { zh: '用法或文件有误', en: 'wrong usage, or a file is wrong' },
};

const breakingChanges = (count: number): string => `${count} breaking ${count === 1 ? 'change' : 'changes'}`;
