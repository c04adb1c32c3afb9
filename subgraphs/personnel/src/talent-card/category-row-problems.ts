import type { ImportRow } from '@redsail/kit';
import { DictionaryStatus } from './talent-card.choices.js';

/** The codes 01 to 16, and no seventeenth (rule P13). */
export const isCategoryCode = (code: unknown): boolean => typeof code === 'string' && /^(0[1-9]|1[0-6])$/.test(code);

export function categoryRowProblems(row: ImportRow) {
  if (!isCategoryCode(row.code)) {
    return [
      {
        column: 'code',
        rule: 'P13',
        zh: '服务类别恰为16类，代码应为01至16',
        en: 'there are exactly sixteen categories: expected a code from 01 to 16',
      },
    ];
  }
  if ((row.status === DictionaryStatus.NAMED) !== Boolean(row.label)) {
    return [
      {
        column: 'label',
        rule: 'P13',
        zh: '已命名的类别应有名称，待补的类别应无名称',
        en: 'a named category has a label, a pending one has none',
      },
    ];
  }
  return [];
}
