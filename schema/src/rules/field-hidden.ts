import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const fieldHidden: ChangeRule = {
  id: 'field-hidden',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '字段被隐藏', en: 'a field is hidden' },
  why: {
    zh: '字段仍在子图中，但带有 @inaccessible：对客户端与删除无异。',
    en: 'A subgraph still has the field, but @inaccessible takes it out of the API: for clients that is the same as removing it.',
  },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `字段 ${coordinate} 被 @inaccessible 隐藏`, en: `the field ${coordinate} is hidden by @inaccessible` }),
};
