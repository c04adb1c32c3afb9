import type { ChangeRule } from './change-rule.js';

export const contractAdded: ChangeRule = {
  id: 'contract-added',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '新增契约', en: 'a new contract' },
  why: {
    zh: '该契约的读者（可能是公众）从此看得到其中的一切：请通读 published/contracts/ 中的全文。',
    en: 'The readers of the contract, who may be the public, see everything in it from now on: read it whole, in published/contracts/.',
  },
  words: ({ after, coordinate }) => ({
    zh: `新增契约 ${coordinate}，共 ${after} 处`,
    en: `the contract ${coordinate} is new, with ${after} parts`,
  }),
};
