import type { ChangeRule } from './change-rule.js';

export const typeKindChanged: ChangeRule = {
  id: 'type-kind-changed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '类型种类改变', en: 'a type is of another kind' },
  why: {
    zh: '对象变接口、枚举变标量等：选取方式与取值都随之改变。',
    en: 'An object that becomes an interface, an enum that becomes a scalar: what may be selected and what may be given change with it.',
  },
  mend: { zh: '另起新名，旧类型弃用', en: 'give the new one another name, and deprecate the old one' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 由 ${before} 变为 ${after}`,
    en: `${coordinate} was ${before} and is ${after}`,
  }),
};
