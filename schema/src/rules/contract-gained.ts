import type { ChangeRule } from './change-rule.js';

export const contractGained: ChangeRule = {
  id: 'contract-gained',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '契约新增内容', en: 'a contract got something' },
  why: {
    zh: '该契约的读者（可能是公众）从此看得到它：请确认这是有意的。',
    en: 'The readers of the contract, who may be the public, see it from now on: make sure that it is meant.',
  },
  words: ({ after, before }) => ({ zh: `契约 ${before} 新增 ${after}`, en: `the contract ${before} has ${after} now` }),
};
