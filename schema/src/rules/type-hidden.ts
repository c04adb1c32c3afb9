import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const typeHidden: ChangeRule = {
  id: 'type-hidden',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '类型被隐藏', en: 'a type is hidden' },
  why: {
    zh: '类型仍在子图中，但带有 @inaccessible：对客户端与删除无异。',
    en: 'A subgraph still has the type, but @inaccessible takes it out of the API: for clients that is the same as removing it.',
  },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `类型 ${coordinate} 被 @inaccessible 隐藏`, en: `the type ${coordinate} is hidden by @inaccessible` }),
};
