import { upperAscii, type Code, type CodeProblem } from './code.js';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const wrong = (zh: string, en: string): CodeProblem => ({ rule: 'S3', zh, en });

/**
 * Organisation code, characters 9–17 of a unified social credit code. A warning at most: some codes in circulation break the check,
 * so `socialCreditCode` does not look at it.
 */
export const organisationCode: Code = {
  name: 'organisationCode',
  zh: '组织机构代码',
  en: 'organisation code',
  standard: 'GB 11714',
  example: 'MA0000015',
  /** The printed form has a hyphen before the check character: it goes. */
  normalise: (text) => upperAscii(text).replace(/^([0-9A-Z]{8})-([0-9A-Z])$/, '$1$2'),
  problem(text) {
    if (text.length !== 9) return wrong(`应为9位，现为${text.length}位`, `expected 9 characters; it has ${text.length}`);
    if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) {
      return wrong('应为8位数字或大写字母，末位为数字或X', 'expected 8 digits or capital letters, then a digit or X');
    }
    const expected = organisationCheck(text.slice(0, 8));
    return text[8] === expected ? undefined : wrong(`校验码应为${expected}`, `the check character should be ${expected}`);
  },
};

/** GB 11714: 0–9 A–Z count 0–35; 11 − (sum mod 11), where 10 is written X and 11 is written 0. */
export function organisationCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body[at]!, 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
