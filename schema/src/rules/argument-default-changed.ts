import type { ChangeRule } from './change-rule.js';

export const argumentDefaultChanged: ChangeRule = {
  id: 'argument-default-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '参数默认值改变', en: 'the default of an argument changed' },
  why: { zh: '未给出该参数的操作仍有效，结果却可能不同。', en: 'Operations that do not give it stay valid and may be answered otherwise.' },
  words: ({ after, before, coordinate }) => ({
    zh: `参数 ${coordinate} 的默认值由 ${before} 变为 ${after}`,
    en: `the default of ${coordinate} was ${before} and is ${after}`,
  }),
};
