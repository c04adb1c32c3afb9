import { upperAscii, type Code, type CodeProblem } from './code.js';
import { organisationCheck } from './organisation-code.js';
import { SAMPLE_PROVINCE } from './sample-province.js';

/** 31 characters, value = index. I, O, S, V, Z are missing, so arithmetic on letters goes wrong after H. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** What the first two characters (authority, category) say of the holder. */
const KINDS = {
  '11': ['ORGAN', '机关', 'organ'],
  '12': ['INSTITUTION', '事业单位', 'institution'],
  '13': ['CENTRAL_MASS_BODY', '中央编办直接管理的群众团体', 'centrally managed mass body'],
  '19': ['OTHER_ESTABLISHMENT', '机构编制其他', 'other body under the establishment authority'],
  '51': ['SOCIAL_ASSOCIATION', '社会团体', 'social association'],
  '52': ['PRIVATE_NON_ENTERPRISE', '民办非企业单位', 'private non-enterprise unit'],
  '53': ['FOUNDATION', '基金会', 'foundation'],
  '54': ['COMMITTEE', '居（村）民委员会', "residents' or villagers' committee"],
  '59': ['OTHER_CIVIL', '民政其他', 'other body under the civil affairs authority'],
  '81': ['TRADE_UNION', '基层工会', 'basic trade union'],
  '91': ['ENTERPRISE', '企业', 'enterprise'],
  '92': ['SOLE_TRADER', '个体工商户', 'sole trader'],
  '93': ['FARMERS_COOPERATIVE', '农民专业合作社', "farmers' cooperative"],
  A1: ['MILITARY', '军队单位', 'military unit'],
  N1: ['GROUP_COLLECTIVE', '组级集体经济组织', 'group collective'],
  N2: ['VILLAGE_COLLECTIVE', '村级集体经济组织', 'village collective'],
  N3: ['TOWN_COLLECTIVE', '乡镇级集体经济组织', 'town collective'],
  Y1: ['OTHER', '其他', 'other'],
} as const;

export type SocialCreditKind = (typeof KINDS)[keyof typeof KINDS][0];

const wrong = (zh: string, en: string): CodeProblem => ({ rule: 'S3', zh, en });

/** Unified social credit code of legal persons and other organisations. */
export const socialCreditCode: Code = {
  name: 'socialCreditCode',
  zh: '统一社会信用代码',
  en: 'unified social credit code',
  standard: 'GB 32100-2015',
  example: '91590102MA00000150',
  normalise: upperAscii,
  problem(text) {
    const illegal = [...text].find((character) => !ALPHABET.includes(character));
    if (illegal !== undefined) {
      return wrong(
        '含非法字符：只用半角数字和除 I、O、S、V、Z 外的大写字母',
        'illegal character: expected ASCII digits and capital letters other than I, O, S, V, Z',
      );
    }
    if (text.length !== 18) return wrong(`应为18位，现为${text.length}位`, `expected 18 characters; it has ${text.length}`);
    if (!/^.{2}[0-9]{6}/.test(text))
      return wrong('第3-8位（登记机关区划）应为数字', 'characters 3-8 (division of the authority) must be digits');
    const expected = socialCreditCheck(text.slice(0, 17));
    return text[17] === expected ? undefined : wrong(`校验码应为${expected}`, `the check character should be ${expected}`);
  },
};

/** The kind of holder by the first two characters of a valid code; undefined for pairs that the table does not know. */
export function socialCreditKind(code: string): { kind: SocialCreditKind; zh: string; en: string } | undefined {
  const pair = code.slice(0, 2);
  if (!Object.hasOwn(KINDS, pair)) return undefined;
  const [kind, zh, en] = KINDS[pair as keyof typeof KINDS];
  return { kind, zh, en };
}

/**
 * A valid code for sample data, its organisation code included.
 * @param authority registering authority, 1 character · @param category 1 character
 * @param division 6 or 12 digits under province 59, else RangeError: a real province could hit a real body
 * @param serial 8 characters of the alphabet, or a number below 10^8
 */
export function makeSocialCreditCode(authority: string, category: string, division: string, serial: string | number): string {
  const body = typeof serial === 'number' ? String(serial).padStart(8, '0') : serial;
  const start = `${authority}${category}${division.slice(0, 6)}${body}`;
  if (!division.startsWith(SAMPLE_PROVINCE) || start.length !== 16 || ![...start].every((character) => ALPHABET.includes(character))) {
    throw new RangeError(
      `样例代码须为省级59的区划和8位序号 · a sample code needs a division of province 59 and a serial of 8 characters: ${authority}, ${category}, ${division}, ${serial}`,
    );
  }
  const code = start + organisationCheck(body);
  return code + socialCreditCheck(code);
}

/** GB 32100: (31 − sum mod 31) mod 31. Without the outer mod a remainder of 0 has no character. */
function socialCreditCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body[at]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}
