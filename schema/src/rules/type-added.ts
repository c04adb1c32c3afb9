import type { ChangeRule } from './change-rule.js';

export const typeAdded: ChangeRule = {
  id: 'type-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增类型', en: 'a new type' },
  why: { zh: '无人依赖尚不存在的类型。', en: 'Nobody depends on what was not there.' },
  words: ({ coordinate }) => ({ zh: `新增类型 ${coordinate}`, en: `the type ${coordinate} is new` }),
};
