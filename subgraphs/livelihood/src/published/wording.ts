import type { ApproxBound } from '@redsail/kit';
import { exact } from '../amount/exact.js';

/** Words around a number that make it approximate. The first that is found decides. */
const MARKS: readonly (readonly [RegExp, ApproxBound])[] = [
  [/多|余|突破|超过|以上|至少|逾/, 'AT_LEAST'],
  [/近|不足|不到|以下|低于/, 'BELOW'],
  [/约|左右|上下|大概/, 'ABOUT'],
];
const SCALES = new Map([
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['亿', '100000000'],
]);
const NUMERALS = '零一二三四五六七八九十';
const NUMBER = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:多|余)?([百千万亿]?)(?:多|余)?([%\uFF05]?)/g;
const NUMERAL = /([一二三四五六七八九十])(?:多|余)?(?=[个件处家项所条场类位年月])/;

/** Rule L4: what the wording itself says of the bound; null when it says nothing. */
export const boundInWording = (raw: string): ApproxBound | null => MARKS.find(([mark]) => mark.test(raw))?.[1] ?? null;

/**
 * The number that the wording says: "40多万家" → "400000", "接近70%" → "0.7", "1399亿元" → "139900000000".
 * Null when there is no number or more than one: then nobody can say which is meant.
 */
export function numberInWording(raw: string): string | null {
  const numbers = [...raw.matchAll(NUMBER)];
  if (numbers.length > 1) return null;
  const [number] = numbers;
  if (!number) {
    const numeral = NUMERAL.exec(raw);
    return numeral ? String(NUMERALS.indexOf(numeral[1]!)) : null;
  }
  const [, digits, scale, percent] = number;
  const value = exact(digits!.replaceAll(',', '')).times(SCALES.get(scale!) ?? '1');
  return (percent ? value.div('100') : value).toFixed();
}
