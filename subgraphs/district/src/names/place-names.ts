import type { Random } from '../random/random.js';

/** Names that nobody can take for real ones: "sample province", "model city". */
export const PROVINCE_NAME = '样例省';
export const PREFECTURE_NAME = '示例市';

/**
 * Two-character stems from the vocabulary of the sea. When they were chosen, none of the 500 was the name of any county, town or
 * village in the national statistical codes of 2023: change a character, and that has to be looked up again.
 */
const FIRST = [...'帆桅锚舷鸥潮汐舵橹桨礁汀涛虹泊屿缆舳篷螺贝舫舸艄澜'];
const SECOND = [...'影歌信笛吟曦岚栈霁绮漪旌铃翎笙岸砚屏棹灯'];

export const placeStems = (random: Random): string[] => random.shuffle(FIRST.flatMap((first) => SECOND.map((second) => first + second)));

/** The first district has the project's name; the others are told apart by a stem. */
export function countyName(index: number): string {
  if (index === 0) return '红帆区';
  const first = FIRST[(index * 7) % FIRST.length]!;
  const second = SECOND[(index * 3 + Math.floor(index / FIRST.length)) % SECOND.length]!;
  return `${first}${second}区`;
}
