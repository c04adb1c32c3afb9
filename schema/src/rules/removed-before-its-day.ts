import type { ChangeRule } from './change-rule.js';

export const removedBeforeItsDay: ChangeRule = {
  id: 'removed-before-its-day',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '弃用期未满即删除', en: 'a part is gone before the day that was promised' },
  why: {
    zh: '字段、参数、输入字段或枚举值的弃用理由写明了保留到哪一天；隐藏（@inaccessible）与删除无异。已记录的使用之外，还有人照此安排迁移，因此无人使用也不降级。',
    en: 'The deprecation of the field, argument, input field or enum value promised a day until which it stays; to hide it is no other than to remove it. Others than those on record have planned by it, so it is not downgraded when nobody is known to use it.',
  },
  mend: { zh: '保留到所承诺的那一天', en: 'keep it until the day that was promised' },
  words: ({ after, coordinate }) => ({
    zh: `${coordinate} 已删除，而弃用时承诺保留至 ${after}`,
    en: `${coordinate} is gone, and was promised until ${after}`,
  }),
};
