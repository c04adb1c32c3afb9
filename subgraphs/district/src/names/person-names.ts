import type { Random } from '../random/random.js';

/** Common surnames with their rough share in ten thousand, some compound ones among them. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ...[...'王李张刘陈杨黄赵吴周'].map((name) => [name, 500] as const),
  ...[...'徐孙马朱胡郭何林高罗'].map((name) => [name, 160] as const),
  ...[...'郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡'].map((name) => [name, 70] as const),
  ...[...'余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'].map(
    (name) => [name, 22] as const,
  ),
  ...['欧阳', '司徒', '上官', '诸葛', '慕容', '司马', '皇甫', '尉迟', '令狐', '端木'].map((name) => [name, 8] as const),
];

/** Characters that are plausible in a given name and rarely stand together in a known one. */
const FIRST = [...'澄昀沐砚霖岑笙舒棠煦翊珂岚禾栩临桐亦知景其嘉守培立承之泊令新'];
const SECOND = [...'舟遥溪谦澍旻珩筠屿禹笛朔然帆宁谷野泽川安言衡歌松麦青原峤榕野'];
const SINGLE = [...'昀翊澍珩旻峤筠煦颢琰'];

/** Surnames as often as they occur, drawn from a list that repeats each by its share: one number a name. */
const SURNAME_POOL = SURNAMES.flatMap(([name, share]) => Array<string>(Math.max(1, Math.round(share / 4))).fill(name));

/** Names with a middle dot, as they stand in the registers of several ethnic groups: invented syllables. */
const DOTTED = ['阿砚·麦舒', '古澍·努兰', '帕岑·木合', '热禾·图尔', '艾屿·库班', '玛桐·其拉'];

/** Ethnic groups whose names may have a middle dot (GB/T 3304). */
const WITH_DOT = new Set(['05', '07', '11']);

export function personName(ethnicGroup: string, random: Random): string {
  if (WITH_DOT.has(ethnicGroup) && random.chance(0.5)) return random.pick(DOTTED);
  const surname = random.pick(SURNAME_POOL);
  return surname + (random.chance(0.12) ? random.pick(SINGLE) : random.pick(FIRST) + random.pick(SECOND));
}
