import type { Bilingual, Problem } from '../report/problem.js';

/** Everything the tool says about history.yaml and the texts it keeps. */

/** Git has every state of a file that only grows. */
const fromGit: Bilingual = {
  zh: '从 git 取回 history.yaml 的最近一次提交（git checkout -- …），它只增不改',
  en: 'take history.yaml from the last commit (git checkout -- …): it only grows, and nobody edits it',
};

/** Of two branches that both published, one comes second: its changes become the next version. */
const merge: Bilingual = {
  zh: '保留已发布分支的那些版本，删去本分支的，再执行 pnpm schema publish：本分支的变更成为下一个版本',
  en: 'keep the versions of the branch that was published first, delete those of yours, then pnpm schema publish: your changes become the next version',
};

const republish: Bilingual = { zh: 'pnpm schema publish，并提交', en: 'pnpm schema publish, and commit what it wrote' };

export const unreadableHistory = (file: string, reason: string): Problem => ({
  code: 'UNREADABLE_FILE',
  file,
  what: { zh: `无法读取版本历史（${reason}）`, en: `the history of versions cannot be read (${reason})` },
  expected: { zh: 'publish 写出的 history.yaml', en: 'the history.yaml that publish writes' },
});

export const cutHistory = (file: string, line: number): Problem => ({
  code: 'HISTORY_CUT',
  file,
  line,
  what: { zh: '版本历史不完整：最后一行没有写完', en: 'the history is cut off: its last line does not end' },
  mend: fromGit,
});

export const unmergedHistory = (file: string, line: number): Problem => ({
  code: 'HISTORY_CONFLICT',
  file,
  line,
  what: { zh: '版本历史中有未解决的合并冲突', en: 'the history has a merge conflict in it' },
  mend: merge,
});

export const twiceInHistory = (file: string, line: number, version: number): Problem => ({
  code: 'HISTORY_CONFLICT',
  file,
  line,
  what: {
    zh: `版本 ${version} 出现两次：两个分支各发布了一个`,
    en: `version ${version} is there twice: two branches have each published one`,
  },
  expected: { zh: '每个版本一个编号', en: 'a number for each version' },
  mend: merge,
});

export const gapInHistory = (file: string, line: number, version: number, expected: number): Problem => ({
  code: 'HISTORY_GAP',
  file,
  line,
  what: { zh: `此处为版本 ${version}，应为版本 ${expected}`, en: `this is version ${version}, where version ${expected} should be` },
  expected: { zh: '从 1 起连续递增的编号', en: 'numbers that ascend from 1 without a gap' },
  mend: fromGit,
});

export const badHistory = (file: string, line: number, what: Bilingual, expected?: Bilingual): Problem => ({
  code: 'BAD_HISTORY',
  file,
  line,
  what,
  expected,
  mend: fromGit,
});

export const noHistory = (file: string): Problem => ({
  code: 'NO_HISTORY',
  file,
  what: { zh: '还没有版本历史', en: 'there is no history yet' },
  mend: { zh: 'pnpm schema publish 写下第一个版本', en: 'pnpm schema publish writes its first version' },
});

export const unknownVersion = (file: string, given: string, last: number): Problem => ({
  code: 'UNKNOWN_VERSION',
  file,
  what: { zh: `没有版本 ${given}`, en: `there is no version ${given}` },
  expected: { zh: `1 到 ${last} 的版本号`, en: `a version from 1 to ${last}` },
});

export const currentVersion = (file: string, given: number, last: number): Problem => ({
  code: 'CURRENT_VERSION',
  file,
  what:
    given === last
      ? { zh: `版本 ${given} 就是当前版本`, en: `version ${given} is the current one` }
      : { zh: `版本 ${given} 与当前版本 ${last} 完全相同`, en: `version ${given} is the same as the current one, ${last}` },
  expected: { zh: '较早的、内容不同的版本', en: 'an earlier version that is another' },
});

export const missingBlob = (file: string, version: number, name: string, restore: string): Problem => ({
  code: 'MISSING_BLOB',
  file,
  what: {
    zh: `版本 ${version} 的 ${name} 已不在此处，git 中仍有`,
    en: `${name} of version ${version} is not kept here any more; git has it`,
  },
  mend: { zh: restore, en: restore },
});

export const alteredBlob = (file: string, restore: string): Problem => ({
  code: 'ALTERED_BLOB',
  file,
  what: { zh: '内容与其名称中的哈希不符：文件被改动或损坏', en: 'is not the text that its name is the hash of: it was altered or damaged' },
  mend: { zh: restore, en: restore },
});

export const surplusBlob = (file: string): Problem => ({
  code: 'SURPLUS_BLOB',
  file,
  what: { zh: '多余：没有版本用到它', en: 'is left over: no version needs it' },
  mend: republish,
});

export const remainder = (file: string): Problem => ({
  code: 'LEFT_ASIDE',
  file,
  what: { zh: '发布中断后遗留的文件', en: 'was left by a publication that broke off' },
  mend: republish,
});

export const historyBehind = (file: string, published: string, version: number): Problem => ({
  code: 'HISTORY_BEHIND',
  file,
  what: {
    zh: `最后的版本 ${version} 不是 ${published} 中的内容：发布未完成，或文件被手工改动`,
    en: `its last version, ${version}, is not what stands in ${published}: a publication broke off, or files were edited by hand`,
  },
  mend: republish,
});

export const rolledBack = (file: string, version: number, to: number): Problem => ({
  code: 'ROLLED_BACK',
  file,
  what: {
    zh: `版本 ${version} 已回退到版本 ${to}，而代码仍给出另一张图`,
    en: `version ${version} went back to version ${to}, and the code still gives another graph`,
  },
  mend: {
    zh: '把代码也退回（git revert）；若原因已消除，pnpm schema publish 会结束回退',
    en: 'take the code back as well (git revert); once the cause is mended, pnpm schema publish ends the rollback',
  },
});
