import { PREFECTURE_NAME, PROVINCE_NAME, placeStems } from '../names/place-names.js';
import { allocate } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import type { CountySize } from '../size.js';
import type { SampleRegion, SampleTownKind } from './region.js';

export const PROVINCE_CODE = '590000000000';
export const PREFECTURE_CODE = '590100000000';

const SINCE = '2010-01-01';

/** By kind of town: first number of its code (GB/T 10114), ending of its name, weight and share of communities among its villages, their classes. */
const TOWNS: Record<
  SampleTownKind,
  { from: number; suffix: string; weight: number; urban: number; communityClass: string; villageClass: string }
> = {
  SUBDISTRICT: { from: 1, suffix: '街道', weight: 1.1, urban: 0.8, communityClass: '111', villageClass: '112' },
  TOWN: { from: 100, suffix: '镇', weight: 1, urban: 0.15, communityClass: '121', villageClass: '220' },
  TOWNSHIP: { from: 200, suffix: '乡', weight: 0.5, urban: 0.05, communityClass: '210', villageClass: '220' },
  QUASI: { from: 400, suffix: '海洋产业园', weight: 0.3, urban: 1, communityClass: '123', villageClass: '123' },
};

export const upperRegions: readonly SampleRegion[] = [
  current({ code: PROVINCE_CODE, name: PROVINCE_NAME, level: 'PROVINCE', parent: null }),
  current({ code: PREFECTURE_CODE, name: PREFECTURE_NAME, level: 'PREFECTURE', parent: PROVINCE_CODE }),
];

/** The county, then each town with its villages below it. */
export function makeRegions(prefix: string, name: string, size: CountySize, random: Random): SampleRegion[] {
  const county = current({ code: `${prefix}000000`, name, level: 'COUNTY', parent: PREFECTURE_CODE });
  const stems = placeStems(random);
  const towns = makeTowns(county, size.towns, stems);
  const counts = allocate(
    size.villages,
    towns.map((town) => TOWNS[town.townKind!].weight * (0.6 + 0.8 * random.next())),
    3,
  );
  return [county, ...towns.flatMap((town, index) => [town, ...makeVillages(town, counts[index]!, stems, random)])];
}

/** Two villages that were merged into a neighbour in 2021: their rows stay, their codes are not used again (S2). */
export function makeFormerRegions(regions: readonly SampleRegion[]): SampleRegion[] {
  const successor = regions.findLast((region) => region.urbanRuralClass === '220')!;
  return [0, 1].map((index) => ({
    ...current({
      code: `${successor.parent!.slice(0, 9)}${398 + index}`,
      name: `旧${successor.name.slice(0, 2)}${'东西'[index]}村`,
      level: 'VILLAGE',
      parent: successor.parent,
      urbanRuralClass: '220',
    }),
    validFrom: '2005-01-01',
    validTo: '2021-07-01',
    successors: [successor.code],
  }));
}

/** Half subdistricts, half towns, one township, one quasi-town: every kind occurs. */
function makeTowns(county: SampleRegion, count: number, stems: string[]): SampleRegion[] {
  const subdistricts = Math.ceil((count - 2) / 2);
  const kinds: [SampleTownKind, number][] = [
    ['SUBDISTRICT', subdistricts],
    ['TOWN', count - 2 - subdistricts],
    ['TOWNSHIP', 1],
    ['QUASI', 1],
  ];
  return kinds.flatMap(([kind, number]) =>
    Array.from({ length: number }, (_, index) =>
      current({
        code: `${county.code.slice(0, 6)}${digits(TOWNS[kind].from + index, 3)}000`,
        name: stems.pop()! + TOWNS[kind].suffix,
        level: 'TOWN',
        parent: county.code,
        townKind: kind,
      }),
    ),
  );
}

function makeVillages(town: SampleRegion, count: number, stems: string[], random: Random): SampleRegion[] {
  const kind = TOWNS[town.townKind!];
  // One community at least, for the red-sail branches; one village at least, except in the quasi-town.
  const communities = Math.min(count - (kind.urban < 1 ? 1 : 0), Math.max(1, Math.round(count * kind.urban * (0.9 + 0.2 * random.next()))));
  return Array.from({ length: count }, (_, index) => {
    const isCommunity = index < communities;
    return current({
      code: town.code.slice(0, 9) + digits(isCommunity ? index + 1 : 200 + index - communities, 3),
      name: stems.pop()! + (isCommunity ? '社区' : '村'),
      level: 'VILLAGE',
      parent: town.code,
      urbanRuralClass: isCommunity ? kind.communityClass : kind.villageClass,
    });
  });
}

function current(region: Pick<SampleRegion, 'code' | 'name' | 'level' | 'parent'> & Partial<SampleRegion>): SampleRegion {
  return { townKind: null, urbanRuralClass: null, validFrom: SINCE, validTo: null, successors: [], ...region };
}

export const isCommunity = (region: SampleRegion): boolean => region.level === 'VILLAGE' && region.code.slice(9) < '200';

export const digits = (value: number, width: number): string => String(value).padStart(width, '0');
