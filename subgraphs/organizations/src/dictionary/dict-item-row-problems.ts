import type { ImportRow } from '@redsail/kit';
import { DictItemStatus } from './dict-item.choices.js';

/** An entry has a label exactly when somebody has said what it means. */
export function dictItemRowProblems(row: ImportRow) {
  if (row.status === DictItemStatus.PENDING && row.labelZh) {
    return [{ column: 'label_zh', rule: 'dictionary', zh: '待释义的词条不应有名称', en: 'a pending entry has no label' }];
  }
  if (row.status === DictItemStatus.ACTIVE && !row.labelZh) {
    return [{ column: 'label_zh', rule: 'dictionary', zh: '启用的词条应有中文名称', en: 'an entry in use has a Chinese label' }];
  }
  return [];
}
