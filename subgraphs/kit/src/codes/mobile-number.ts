import type { Code, CodeProblem } from './code.js';

const wrong = (zh: string, en: string): CodeProblem => ({ rule: 'S9', zh, en });

/** Numbers that people write where a mobile number was asked for; each has an answer of its own. */
const MISTAKEN: readonly (readonly [RegExp, CodeProblem])[] = [
  [/^0[0-9]{9,11}$/, wrong('这是固定电话，应填11位手机号码', 'this is a landline; expected a mobile number of 11 digits')],
  [/^[48]00[0-9]{7}$/, wrong('这是400/800服务电话，不是个人号码', 'this is a 400/800 service line, not a personal number')],
  [/^[0-9]{5}$/, wrong('这是短号公共服务电话，不是个人号码', 'this is a short public line, not a personal number')],
];

/** Mobile number of mainland China, 11 digits. */
export const mobileNumber: Code = {
  name: 'mobileNumber',
  zh: '手机号码',
  en: 'mobile number',
  standard: 'S9: ^1[3-9]\\d{9}$',
  example: '16900000001',
  /** Blanks and hyphens between the digits and the country code before them go. */
  normalise: (text) => text.replace(/[\s-]/g, '').replace(/^(?:\+|00)86(?=1[0-9]{10}$)/, ''),
  problem(text) {
    if (/^1[3-9][0-9]{9}$/.test(text)) return undefined;
    const mistaken = MISTAKEN.find(([pattern]) => pattern.test(text));
    return mistaken?.[1] ?? wrong('应为11位半角数字，以13至19开头', 'expected 11 ASCII digits beginning with 13 to 19');
  },
};
