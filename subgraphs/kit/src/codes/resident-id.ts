import { upperAscii, type Code, type CodeProblem } from './code.js';
import { SAMPLE_PROVINCE } from './sample-province.js';

/** 2^(18−i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

const wrong = (zh: string, en: string): CodeProblem => ({ rule: 'S4', zh, en });

/**
 * Resident identity number. Its division is not looked up: the codes of abolished divisions stay valid for life.
 * The number is sensitive (PIPL art. 28): it is checked, digested and dropped, and no message here repeats any of it.
 */
export const residentId: Code = {
  name: 'residentId',
  zh: '公民身份号码',
  en: 'resident identity number',
  standard: 'GB 11643-1999',
  example: '590102198506070014',
  normalise: upperAscii,
  problem(text, today) {
    if (/^[0-9]{15}$/.test(text))
      return wrong('15位旧号码已停用，应为18位', 'the old form of 15 digits is no longer valid; expected 18 characters');
    if (text.length !== 18) return wrong(`应为18位，现为${text.length}位`, `expected 18 characters; it has ${text.length}`);
    if (!/^[1-9][0-9]{16}[0-9X]$/.test(text)) return wrong('应为17位数字加一位数字或X', 'expected 17 digits, then a digit or X');
    const birthDate = birthDateOf(text);
    if (!isCalendarDay(birthDate)) return wrong('第7-14位不是真实存在的出生日期', 'characters 7-14 are no real birth date');
    if (today !== undefined && birthDate > today)
      return wrong('出生日期（第7-14位）晚于今天', 'the birth date (characters 7-14) is in the future');
    if (text[17] !== residentCheck(text))
      return wrong('校验码（第18位）与前17位不符', 'the check character (18th) does not fit the 17 before it');
    return undefined;
  },
};

/** `YYYY-MM-DD`, from a valid number. */
export function birthDateOf(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

/** From a valid number: the last digit of the sequence is odd for men. */
export function sexOf(id: string): 'MALE' | 'FEMALE' {
  return Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
}

/**
 * A valid number for sample data.
 * @param division 6 or 12 digits under province 59, else RangeError: a number under a real province could be somebody's
 * @param birthDate `YYYY-MM-DD` · @param sequence 0–999, odd for men
 */
export function makeResidentId(division: string, birthDate: string, sequence: number): string {
  const body = `${division.slice(0, 6)}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  if (!division.startsWith(SAMPLE_PROVINCE) || !/^[0-9]{17}$/.test(body) || !isCalendarDay(birthDate)) {
    throw new RangeError(
      `样例号码须为省级59的区划、真实日期和0-999的顺序码 · a sample number needs a division of province 59, a real date and a sequence of 0-999: ${division}, ${birthDate}, ${sequence}`,
    );
  }
  return body + residentCheck(body);
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
function residentCheck(digits: string): string {
  return CHECKS[WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11]!;
}

/** Years before 1800 are shifted digits, not people. */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return day >= '1800' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
