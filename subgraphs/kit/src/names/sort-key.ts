import type { FieldOptions } from '../register/field.js';
import { personPinyinKey, pinyinKey } from './pinyin-key.js';

/** The pinyin key stored beside a name, by the field's option. */
export function sortKey(field: { readonly options: FieldOptions }, name: unknown): string | null {
  if (typeof name !== 'string') return null;
  return field.options.pinyin === 'person' ? personPinyinKey(name) : pinyinKey(name);
}
