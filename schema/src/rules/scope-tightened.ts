import type { ChangeRule } from './change-rule.js';

export const scopeTightened: ChangeRule = {
  id: 'scope-tightened',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '权限收紧', en: 'a scope is tightened' },
  why: {
    zh: '原先可读者可能读不到：其位置为 null，并附一个错误。',
    en: 'Callers that could read it may not any more: they get null and an error.',
  },
  mend: { zh: '先为相应角色增加权限（roles.yaml），再收紧', en: 'give the roles the scope first (roles.yaml), then tighten' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 所需权限由 ${before} 变为 ${after}`,
    en: `${coordinate} needed ${before} and needs ${after}`,
  }),
};
