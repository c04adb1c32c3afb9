import type { ChangeRule } from './change-rule.js';

export const scalarRespecified: ChangeRule = {
  id: 'scalar-respecified',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '标量改按别的规范', en: 'a scalar follows another specification' },
  why: {
    zh: '操作仍有效，而值的写法（@specifiedBy）已变：客户端可能读不懂，给出的值也可能不被接受。',
    en: 'Operations stay valid, and values are written otherwise (@specifiedBy): clients may not read them, and what they give may not be taken.',
  },
  mend: { zh: '另起新名，旧标量弃用其字段', en: 'give the new one another name, and deprecate the fields of this one' },
  words: ({ after, before, coordinate }) => ({
    zh: `标量 ${coordinate} 的规范由 ${before} 变为 ${after}`,
    en: `the scalar ${coordinate} was specified by ${before} and is by ${after}`,
  }),
};
