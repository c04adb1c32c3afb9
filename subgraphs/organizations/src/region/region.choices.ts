import { choices, type ChoiceOf } from '@redsail/kit';

export const RegionLevel = choices('RegionLevel', '行政级别 · level of a division', {
  PROVINCE: '省级 · province',
  PREFECTURE: '地级 · prefecture',
  COUNTY: '县级 · county or district',
  TOWN: '乡级 · town, township or subdistrict',
  VILLAGE: '村级 · village or community',
  GRID: '网格 · grid: ours, below the national code',
});
export type RegionLevel = ChoiceOf<typeof RegionLevel>;

/** Digits 7-9 of the code (GB/T 10114, standards S2). */
export const TownKind = choices('TownKind', '乡级类型 · kind of a town-level division', {
  SUBDISTRICT: '街道 · subdistrict',
  TOWN: '镇 · town',
  TOWNSHIP: '乡 · township',
  QUASI: '类似乡级单位 · quasi-town: development zone, farm and the like',
});
export type TownKind = ChoiceOf<typeof TownKind>;

/** The three digits after the statistical code (standards S2); the number stands at the end of each description. */
export const UrbanRuralClass = choices('UrbanRuralClass', '城乡分类 · urban-rural class', {
  MAIN_URBAN: '主城区 · main urban area (111)',
  URBAN_FRINGE: '城乡结合区 · urban-rural fringe (112)',
  TOWN_CENTRE: '镇中心区 · town centre (121)',
  TOWN_FRINGE: '镇乡结合区 · town fringe (122)',
  SPECIAL: '特殊区域 · special area (123)',
  TOWNSHIP_CENTRE: '乡中心区 · township centre (210)',
  VILLAGE: '村庄 · village (220)',
});
export type UrbanRuralClass = ChoiceOf<typeof UrbanRuralClass>;

export const RegionStatus = choices('RegionStatus', '区划状态 · state of a division', {
  FUTURE: '未生效 · not yet in force',
  IN_FORCE: '现行 · in force',
  ABOLISHED: '已撤销 · abolished; its code is never used again',
});
export type RegionStatus = ChoiceOf<typeof RegionStatus>;

export const RegionChangeKind = choices('RegionChangeKind', '区划变更类型 · kind of change of a division', {
  MERGED: '并入 · merged into the successor',
  SPLIT: '析置 · split, the successor is one part',
  RECODED: '变更代码 · the same division under a new code',
  RECONSTITUTED: '撤建 · abolished and set up anew as another kind, such as a town as a subdistrict',
});
export type RegionChangeKind = ChoiceOf<typeof RegionChangeKind>;

/** Digits 10-12 of the code (standards S2). */
export const VillageKind = choices('VillageKind', '村级类型 · kind of a village-level division', {
  RESIDENTS: "居民委员会 · residents' committee",
  VILLAGERS: "村民委员会 · villagers' committee",
  QUASI_RESIDENTS: "类似居委会 · quasi-residents' unit",
  QUASI_VILLAGERS: "类似村委会 · quasi-villagers' unit",
});
export type VillageKind = ChoiceOf<typeof VillageKind>;
