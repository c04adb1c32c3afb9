import type { ChangeRule } from './change-rule.js';

export const fieldAdded: ChangeRule = {
  id: 'field-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增字段', en: 'a new field' },
  why: { zh: 'GraphQL 客户端只得到所选取的字段。', en: 'A GraphQL client gets only what it selects.' },
  words: ({ after, coordinate }) => ({ zh: `新增字段 ${coordinate}: ${after}`, en: `the field ${coordinate}: ${after} is new` }),
};
