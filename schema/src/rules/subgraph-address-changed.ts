import type { ChangeRule } from './change-rule.js';

export const subgraphAddressChanged: ChangeRule = {
  id: 'subgraph-address-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '子图地址改变', en: 'a subgraph has another address' },
  why: { zh: '网关将去新地址取数：先确认它已在那里。', en: 'The gateway will ask there: it has to be there first.' },
  words: ({ after, before, coordinate }) => ({
    zh: `子图 ${coordinate} 的地址由 ${before} 变为 ${after}`,
    en: `the address of ${coordinate} was ${before} and is ${after}`,
  }),
};
