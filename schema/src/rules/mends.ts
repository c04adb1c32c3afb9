import type { Bilingual } from '../report/problem.js';

/** What several rules advise. */

export const deprecateFirst: Bilingual = {
  zh: '先标记弃用并写明替代与期限（@deprecated(reason: "use … until YYYY-MM-DD")），期满且无人使用后再删',
  en: 'deprecate it first, with what to use instead and until when (@deprecated(reason: "use … until YYYY-MM-DD")), and remove it when the day has passed and nobody uses it',
};

export const keepBothKeys: Bilingual = {
  zh: '保留旧键，另加新键；待所有网关都换上新图后再删旧键',
  en: 'keep the old key beside the new one, and remove it when every gateway has the new graph',
};
