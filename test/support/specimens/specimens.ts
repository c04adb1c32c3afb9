import { divisionCode } from '@redsail/kit';
import { choiceKind } from '../../../subgraphs/kit/src/fields/choice.js';
import { codeKind } from '../../../subgraphs/kit/src/fields/code.js';
import { codesKind } from '../../../subgraphs/kit/src/fields/codes.js';
import { countKind, wholeKind } from '../../../subgraphs/kit/src/fields/count.js';
import { dayKind } from '../../../subgraphs/kit/src/fields/day.js';
import { decimalKind } from '../../../subgraphs/kit/src/fields/decimal.js';
import { flagKind } from '../../../subgraphs/kit/src/fields/flag.js';
import { instantKind } from '../../../subgraphs/kit/src/fields/instant.js';
import type { FieldKind } from '../../../subgraphs/kit/src/fields/kind.js';
import { moneyKind } from '../../../subgraphs/kit/src/fields/money.js';
import { ratioKind } from '../../../subgraphs/kit/src/fields/ratio.js';
import { textKind } from '../../../subgraphs/kit/src/fields/text.js';
import { choices, choicesOf } from '../../../subgraphs/kit/src/register/choices.js';

export const Grade = choices('Grade', '等次 · grade', { A: '优秀 · excellent', B: '合格 · passed', NONE: '不定等次 · ungraded' });

/** Values and cells of one kind of field, for the tests that run every kind on both databases. */
export interface Specimens {
  /** The field of the tray that is of this kind. */
  readonly field: string;
  readonly kind: FieldKind;
  /** In the order the kind promises, lowest first; no two alike. */
  readonly values: readonly unknown[];
  /** Cells of a file and the value each of them means. */
  readonly good: readonly (readonly [cell: string, value: unknown])[];
  /** Cells that are refused: the rule, and what is said of it. */
  readonly bad: readonly string[];
  readonly refusal?: { readonly rule: string; readonly zh: string; readonly en: string };
}

/** Bytewise order of UTF-8: not that of UTF-16 (𠮷 before \uff21), of a dictionary, or of the machine's language. */
const TEXTS = [
  '-',
  '0',
  '10',
  '9',
  'A',
  'Z',
  '\\N',
  'a',
  '“',
  '一',
  '三亚',
  '上海',
  '北京',
  '\uff21',
  '👩‍🌾',
  '👩‍🌾 "quoted", tab\tand\nline',
  '𠮷野',
];

const DECIMALS = ['-9223372036854.775808', '-1.5', '-0.000001', '0', '0.000001', '0.1', '1', '1.618034', '2', '10', '9223372036854.775807'];

const decimalCells = [
  ['0.1', '0.1'],
  [' 1.500000 ', '1.5'],
  ['1.6180340', '1.618034'],
  ['+7', '7'],
  ['-0', '0'],
  ['007.25', '7.25'],
  ['9223372036854.775807', '9223372036854.775807'],
  ['-9223372036854.775808', '-9223372036854.775808'],
] as const;

const badDecimals = [
  '0.0000001',
  '1e3',
  '1,5',
  '.5',
  '5.',
  '161.8%',
  '1 000',
  '--1',
  '一',
  '9223372036854.775808',
  '-9223372036854.775809',
];

const decimalRefusal = { zh: '应为小数，至多6位小数，例如 1.618', en: 'expected a decimal with at most 6 places, such as 1.618' };

export const SPECIMENS: readonly Specimens[] = [
  {
    field: 'text',
    kind: textKind,
    values: TEXTS,
    good: [
      ['  红帆区 ', '红帆区'],
      ['a  b', 'a  b'],
      ['é', 'é'],
    ],
    bad: [],
  },
  {
    field: 'key',
    kind: codeKind(null),
    values: ['-', '0001', '1', '10', '9', 'A1', 'B', '\\N', 'a1', '一', '\uff211', '𠮷'],
    good: [
      [' X-1 ', 'X-1'],
      ['0001', '0001'],
      ['中'.repeat(80), '中'.repeat(80)],
    ],
    bad: ['A 1', 'x'.repeat(81), 'A\u30001'],
    refusal: { rule: 'code', zh: '应为1至80个非空白字符', en: 'expected 1 to 80 characters without blanks' },
  },
  {
    field: 'division',
    kind: codeKind(divisionCode),
    values: ['110000000000', '370211007006', '590102001001', '710000000000'],
    good: [[' 370211007006 ', '370211007006']],
    bad: ['370211'],
    refusal: {
      rule: 'S2',
      zh: '应为12位数字（上级区划以0补足12位），现为6位',
      en: 'expected 12 digits (a higher level ends in zeros); it has 6',
    },
  },
  {
    field: 'grade',
    kind: choiceKind(choicesOf(Grade)),
    values: ['A', 'B', 'NONE'],
    good: [
      ['A', 'A'],
      [' 合格 ', 'B'],
      ['不定等次', 'NONE'],
    ],
    bad: ['a', 'excellent', '优', 'A B', 'constructor'],
    refusal: { rule: 'choice', zh: '应为其一：A 优秀 | B 合格 | NONE 不定等次', en: 'expected one of: A 优秀 | B 合格 | NONE 不定等次' },
  },
  {
    field: 'day',
    kind: dayKind,
    values: ['0001-01-01', '0099-12-31', '1582-10-10', '1949-10-01', '2000-02-29', '2023-12-31', '2024-02-29', '9999-12-31'],
    good: [
      [' 2024-02-29 ', '2024-02-29'],
      ['2000-02-29', '2000-02-29'],
    ],
    bad: [
      '2023-02-29',
      '1900-02-29',
      '2022-04-31',
      '2022-13-01',
      '2022-00-10',
      '0000-01-01',
      '2022-3-1',
      '2022/03/01',
      '20220301',
      '10000-01-01',
    ],
    refusal: { rule: 'date', zh: '应为真实存在的日期，写作 YYYY-MM-DD', en: 'expected a real calendar day, YYYY-MM-DD' },
  },
  {
    field: 'instant',
    kind: instantKind,
    values: [
      '0001-01-01T00:00:00.000Z',
      '0099-12-31T23:59:59.999Z',
      '1900-12-31T15:54:16.001Z',
      '1988-07-01T04:00:00.000Z',
      '2022-03-17T00:00:00.000Z',
      '2022-03-17T00:00:00.001Z',
      '2024-02-29T23:59:59.999Z',
      '9999-12-31T23:59:59.999Z',
    ],
    good: [
      ['2022-03-17T08:00:00+08:00', '2022-03-17T00:00:00.000Z'],
      ['2022-03-17T08:00+08:00', '2022-03-17T00:00:00.000Z'],
      [' 2024-03-01T00:30:00.5+08:00 ', '2024-02-29T16:30:00.500Z'],
      ['2022-03-17T00:00:00Z', '2022-03-17T00:00:00.000Z'],
    ],
    bad: [
      '2022-03-17',
      '2022-03-17T08:00:00',
      '2022-03-17 08:00:00+08:00',
      '2022-02-30T08:00:00+08:00',
      '2022-04-31T08:00:00Z',
      '2022-03-17T24:00:00Z',
      '2022-03-17T23:60:00Z',
      '2022-03-17T08:00:00.0001Z',
      '0000-06-01T00:00:00Z',
      '0001-01-01T00:00:00+08:00',
      '9999-12-31T23:59:59-08:00',
    ],
    refusal: {
      rule: 'time',
      zh: '应为带时区的时刻，例如 2022-03-17T08:00:00+08:00',
      en: 'expected a moment with its zone, such as 2022-03-17T08:00:00+08:00',
    },
  },
  {
    field: 'money',
    kind: moneyKind,
    // 2^53 fen are 90071992547409.92 yuan: a float has no room for the fen after it.
    values: [
      '-92233720368547758.08',
      '-0.01',
      '0.00',
      '0.01',
      '9.00',
      '10.00',
      '90071992547409.92',
      '90071992547409.93',
      '92233720368547758.07',
    ],
    good: [
      ['1399', '1399.00'],
      [' 1399.5 ', '1399.50'],
      ['0.010', '0.01'],
      ['-0.00', '0.00'],
      ['90071992547409.93', '90071992547409.93'],
    ],
    bad: ['0.001', '1,399.00', '\uffe55', '5元', '92233720368547758.08', '1e2'],
    refusal: { rule: 'money', zh: '应为小数，至多2位小数，例如 1399.00', en: 'expected a decimal with at most 2 places, such as 1399.00' },
  },
  {
    field: 'ratio',
    kind: ratioKind,
    values: DECIMALS,
    good: decimalCells,
    bad: badDecimals,
    refusal: { rule: 'ratio', ...decimalRefusal },
  },
  {
    field: 'decimal',
    kind: decimalKind,
    values: DECIMALS,
    good: decimalCells,
    bad: badDecimals,
    refusal: { rule: 'decimal', ...decimalRefusal },
  },
  {
    field: 'count',
    kind: countKind,
    values: [0, 1, 9, 10, 2147483647],
    good: [
      ['0', 0],
      [' 007 ', 7],
      ['2147483647', 2147483647],
    ],
    bad: ['-1', '1.5', '1.0', '2147483648', '99999999999', '1e3', '0x1', '\uff11', '一'],
    refusal: { rule: 'count', zh: '应为不小于0的整数', en: 'expected an integer of 0 or more' },
  },
  {
    field: 'whole',
    kind: wholeKind,
    values: [-2147483648, -10, -9, 0, 1, 2147483647],
    good: [
      ['-2147483648', -2147483648],
      ['-0', 0],
      [' 12 ', 12],
    ],
    bad: ['1.5', '2147483648', '-2147483649', '--1', ''],
    refusal: { rule: 'whole', zh: '应为整数', en: 'expected an integer' },
  },
  {
    field: 'flag',
    kind: flagKind,
    values: [false, true],
    good: [
      ['true', true],
      ['TRUE', true],
      ['1', true],
      [' 是 ', true],
      ['false', false],
      ['0', false],
      ['否', false],
    ],
    bad: ['yes', '2', '对', 'truth'],
    refusal: { rule: 'flag', zh: '应为 true/false、1/0 或 是/否', en: 'expected true/false, 1/0 or 是/否' },
  },
  {
    field: 'codes',
    kind: codesKind,
    values: [[], ['A'], ['B', 'A', 'A'], ['中', 'a b', '"', '\\'], ['01', '10']],
    good: [
      ['A', ['A']],
      [' B | A |A', ['B', 'A', 'A']],
      ['|', []],
    ],
    bad: [],
  },
];
