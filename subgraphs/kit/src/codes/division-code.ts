import type { Code, CodeProblem } from './code.js';

/** Levels of a 12-digit division code, from the top. */
export type DivisionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWN' | 'VILLAGE';
/** What digits 7–9 say (GB/T 10114): 街道, 镇, 乡, 类似乡级单位. */
export type TownKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'QUASI';
/** What digits 10–12 say: 居民委员会, 村民委员会, 类似居委会, 类似村委会. */
export type VillageKind = 'RESIDENTS' | 'VILLAGERS' | 'QUASI_RESIDENTS' | 'QUASI_VILLAGERS';

/** Where each level ends in `PP CC XX TTT VVV`. */
const ENDS: readonly (readonly [DivisionLevel, start: number, end: number])[] = [
  ['PROVINCE', 0, 2],
  ['PREFECTURE', 2, 4],
  ['COUNTY', 4, 6],
  ['TOWN', 6, 9],
  ['VILLAGE', 9, 12],
];

/** First number above each range. */
const TOWN_KINDS: readonly (readonly [number, TownKind])[] = [
  [100, 'SUBDISTRICT'],
  [200, 'TOWN'],
  [400, 'TOWNSHIP'],
  [600, 'QUASI'],
];
const VILLAGE_KINDS: readonly (readonly [number, VillageKind])[] = [
  [200, 'RESIDENTS'],
  [400, 'VILLAGERS'],
  [500, 'QUASI_RESIDENTS'],
  [600, 'QUASI_VILLAGERS'],
];

/** S2 in one look, for the 665,000 rows of a national file; `problem` explains only what fails it. */
const VALID = /^[1-9][0-9](?:0{10}|(?!00)[0-9]{2}(?:0{8}|(?!00)[0-9]{2}0{6}|[0-9]{2}(?!000)[0-5][0-9]{2}(?:000|(?!000)[0-5][0-9]{2})))$/;

const wrong = (zh: string, en: string): CodeProblem => ({ rule: 'S2', zh, en });

/** 12-digit statistical division code: GB/T 2260 (6 digits), GB/T 10114 (town, 3 digits), village (3 digits). */
export const divisionCode: Code = {
  name: 'divisionCode',
  zh: '行政区划代码',
  en: 'division code',
  standard: 'GB/T 2260, GB/T 10114',
  example: '590102001001',
  normalise: (text) => text.trim(),
  problem(text) {
    if (VALID.test(text)) return undefined;
    if (!/^[0-9]*$/.test(text)) return wrong('区划代码只能是半角数字', 'a division code has ASCII digits only');
    if (text.length !== 12) {
      return wrong(
        `应为12位数字（上级区划以0补足12位），现为${text.length}位`,
        `expected 12 digits (a higher level ends in zeros); it has ${text.length}`,
      );
    }
    if (text.startsWith('0')) return wrong('首位（省级）不能为0', 'the first digit (province) is never 0');
    return gapBelow(text) ?? outOfRange(text);
  },
};

/** The level that the trailing zeros of a valid code leave. */
export function divisionLevel(code: string): DivisionLevel {
  return deepest(code)[0];
}

/** How many digits of a valid code say something: 2, 4, 6, 9 or 12. */
export function significantDigits(code: string): number {
  return deepest(code)[2];
}

/** The significant digits themselves. Every division below has a code that begins with them. */
export function divisionPrefix(code: string): string {
  return code.slice(0, significantDigits(code));
}

/**
 * The code one level up; undefined for a province. By structure alone, no table of cities: in a prefecture without counties
 * (441900000000 东莞, 442000000000, 460400000000, 620200000000) a town's county digits are 00, so cutting the town leaves the
 * prefecture's own code: 441900003000 → 441900000000 → 440000000000. Whether the parent exists is for the import to see:
 * province-level cities have dummy prefectures (110100000000) that a file may leave out.
 */
export function parentDivision(code: string): string | undefined {
  const [, start] = deepest(code);
  return start === 0 ? undefined : code.slice(0, start).padEnd(12, '0');
}

/** The kind of town that a town or a village stands in; undefined above town level. */
export function townKindOf(code: string): TownKind | undefined {
  return kindIn(TOWN_KINDS, code.slice(6, 9));
}

/** The kind of a village-level unit; undefined above village level. */
export function villageKindOf(code: string): VillageKind | undefined {
  return kindIn(VILLAGE_KINDS, code.slice(9, 12));
}

/** 498 and 598 are virtual units: an area without residents, kept so that towns are covered without a gap. */
export function isVirtualVillage(code: string): boolean {
  return /^[0-9]{9}[45]98$/.test(code);
}

function deepest(code: string) {
  return ENDS.findLast(([, start, end]) => !isEmpty(code, start, end)) ?? ENDS[0]!;
}

function isEmpty(code: string, start: number, end: number): boolean {
  return Number(code.slice(start, end)) === 0;
}

/** A level may only be empty when all below it are; the one exception is the county of a prefecture without counties. */
function gapBelow(code: string): CodeProblem | undefined {
  const empty = ENDS.filter(([, start, end]) => isEmpty(code, start, end)).map(([level]) => level);
  const level = divisionLevel(code);
  if (level === 'VILLAGE' && empty.includes('TOWN'))
    return wrong('村级代码之上的乡级代码为空（000）', 'a village code under an empty town (000)');
  if (level !== 'PROVINCE' && empty.includes('PREFECTURE')) {
    return wrong('下级代码之上的地级代码为空（00）', 'a lower code under an empty prefecture (00)');
  }
  return undefined;
}

function outOfRange(code: string): CodeProblem | undefined {
  const level = divisionLevel(code);
  if ((level === 'TOWN' || level === 'VILLAGE') && !townKindOf(code)) {
    return wrong('乡级代码（第7-9位）应在001-599之间', 'digits 7-9 (town) must be 001-599');
  }
  if (level === 'VILLAGE' && !villageKindOf(code))
    return wrong('村级代码（第10-12位）应在001-599之间', 'digits 10-12 (village) must be 001-599');
  return undefined;
}

function kindIn<Kind>(kinds: readonly (readonly [number, Kind])[], digits: string): Kind | undefined {
  const number = Number(digits);
  return number === 0 ? undefined : kinds.find(([below]) => number < below)?.[1];
}
