import { badInput } from '../problem.js';

/** Where province, prefecture, county, town and village end in a code (GB/T 2260, GB/T 10114). */
const LEVEL_ENDS = [2, 4, 6, 9, 12] as const;

/**
 * The significant digits of a division code or of a prefix of one: `590102000000` and `590102` are both `590102`.
 * Whether the division exists is for the departments to know; only the shape is looked at here. Empty levels may stand in the middle:
 * a prefecture without counties numbers its towns under county 00 (441900003000), but no village lies under town 000.
 */
export function divisionPrefix(code: string): string {
  const isPrefix = /^\d+$/.test(code) && (LEVEL_ENDS as readonly number[]).includes(code.length);
  const significant = LEVEL_ENDS.findLast((end, level) => end <= code.length && Number(code.slice(LEVEL_ENDS[level - 1] ?? 0, end)) > 0);
  const hasVillageUnderNoTown = significant === 12 && code.slice(6, 9) === '000';
  if (isPrefix && significant && /^[1-9]/.test(code) && !hasVillageUnderNoTown) return code.slice(0, significant);
  throw badInput(
    `--division 有误：应为 2、4、6、9 或 12 位数字的区划代码，实为 ${JSON.stringify(code)}`,
    `--division is wrong: expected a division code of 2, 4, 6, 9 or 12 digits, came ${JSON.stringify(code)}`,
  );
}
