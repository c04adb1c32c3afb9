import type { ChangeRule } from './change-rule.js';

export const directiveAdded: ChangeRule = {
  id: 'directive-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增操作指令', en: 'a new directive' },
  why: { zh: '无人依赖尚不存在的指令。', en: 'Nobody depends on what was not there.' },
  words: ({ coordinate }) => ({ zh: `新增指令 ${coordinate}`, en: `the directive ${coordinate} is new` }),
};
