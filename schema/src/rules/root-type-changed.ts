import type { ChangeRule } from './change-rule.js';

export const rootTypeChanged: ChangeRule = {
  id: 'root-type-changed',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '根类型改变', en: 'a root type changed' },
  why: { zh: '没有了查询、变更或订阅的根类型，此类操作全部失效。', en: 'Without its root type no operation of the kind is valid.' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 由 ${before} 变为 ${after}`,
    en: `${coordinate} was ${before} and is ${after}`,
  }),
};
