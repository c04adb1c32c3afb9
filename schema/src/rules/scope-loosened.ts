import type { ChangeRule } from './change-rule.js';

export const scopeLoosened: ChangeRule = {
  id: 'scope-loosened',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '权限放宽', en: 'a scope is loosened' },
  why: {
    zh: '不破坏任何客户端，却让更多人看到受保护的数据：隐私不因无人使用而可让步，须经批准（waivers/）。',
    en: 'It breaks no client, and shows protected data to more people. Privacy does not give way because nobody is known to look: it takes an approval (waivers/).',
  },
  mend: {
    zh: '恢复原来的权限；若确有必要，在 waivers/ 中写明理由、批准人与期限',
    en: 'put the scope back; if it has to be, say why, who approved it and until when in waivers/',
  },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 所需权限由 ${before} 变为 ${after}`,
    en: `${coordinate} needed ${before} and needs ${after}`,
  }),
};
