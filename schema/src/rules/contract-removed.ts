import type { ChangeRule } from './change-rule.js';

export const contractRemoved: ChangeRule = {
  id: 'contract-removed',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '移除契约', en: 'a contract is gone' },
  why: {
    zh: '按该契约开发的人再也没有可依的图，网关也无从提供它；全图是否变化与此无关。',
    en: 'Those who build on the contract have nothing to build on any more, and no gateway can serve it; that is so whether the full graph changed or not.',
  },
  mend: {
    zh: '在 contracts.yaml 中恢复它；若确已无人使用，在 waivers/ 中写明',
    en: 'put it back into contracts.yaml; if nobody builds on it any more, say so in waivers/',
  },
  words: ({ coordinate }) => ({ zh: `契约 ${coordinate} 已移除`, en: `the contract ${coordinate} is gone` }),
};
