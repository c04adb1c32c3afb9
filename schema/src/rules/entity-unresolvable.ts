import type { ChangeRule } from './change-rule.js';

export const entityUnresolvable: ChangeRule = {
  id: 'entity-unresolvable',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '实体无处可取', en: 'no subgraph answers for an entity any more' },
  why: {
    zh: '仍有子图指向它，却没有一个子图能按键给出它：只剩键本身。',
    en: 'Subgraphs still point to it, and none answers for it by a key: all that is left of it is the key.',
  },
  mend: { zh: '在其归属子图保留可解析的 @key', en: 'keep a resolvable @key in the subgraph that owns it' },
  words: ({ before, coordinate }) => ({
    zh: `没有子图再能给出实体 ${coordinate}（原为 ${before}）`,
    en: `no subgraph answers for the entity ${coordinate} any more (it was ${before})`,
  }),
};
