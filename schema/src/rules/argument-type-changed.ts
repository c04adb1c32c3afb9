import type { ChangeRule } from './change-rule.js';

export const argumentTypeChanged: ChangeRule = {
  id: 'argument-type-changed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '参数类型改变', en: 'an argument is of another type' },
  why: { zh: '原先可给的值不再被接受。', en: 'Values that were taken are taken no longer.' },
  mend: { zh: '以新名新增参数，旧参数弃用', en: 'add an argument under another name, and deprecate this one' },
  words: ({ after, before, coordinate }) => ({
    zh: `参数 ${coordinate} 由 ${before} 变为 ${after}`,
    en: `the argument ${coordinate} was ${before} and is ${after}`,
  }),
};
