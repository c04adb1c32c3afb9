import type { ChangeRule } from './change-rule.js';

export const fieldRemovedBeforeItsDay: ChangeRule = {
  id: 'field-removed-before-its-day',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '弃用期未满即删除字段', en: 'a field is gone before the day that was promised' },
  why: {
    zh: '弃用理由写明了保留到哪一天。已记录的使用之外，还有人照此安排迁移，因此无人使用也不降级。',
    en: 'Its deprecation promised a day until which it stays. Others than those on record have planned by it, so it is not downgraded when nobody is known to use it.',
  },
  mend: { zh: '保留到所承诺的那一天', en: 'keep it until the day that was promised' },
  words: ({ after, coordinate }) => ({
    zh: `字段 ${coordinate} 已删除，而弃用时承诺保留至 ${after}`,
    en: `the field ${coordinate} is gone, and was promised until ${after}`,
  }),
};
