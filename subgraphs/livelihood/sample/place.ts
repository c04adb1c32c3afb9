import type { County, District, Random } from '@redsail/district';

/** One county of the sample, with what all parts of this department's sample need. */
export interface Place {
  readonly county: County;
  readonly year: number;
  /** The sample's "today". */
  readonly asOf: string;
  readonly towns: readonly string[];
  /** Names of divisions by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Town of a village. */
  townOf(region: string): string;
  /** A stream of random numbers of its own name. */
  random(name: string): Random;
}

export function placeOf(layout: District, county: County): Place {
  return {
    county,
    year: Number(layout.asOf.slice(0, 4)),
    asOf: layout.asOf,
    towns: county.townCounts.map((town) => town.town),
    names: new Map(county.regions.map((region) => [region.code, region.name])),
    townOf: (region) => `${region.slice(0, 9)}000`,
    random: (name) => layout.random(`livelihood ${county.prefix} ${name}`),
  };
}

/** Last days of the months of the year that have passed on `asOf`, with the month as a period: `2026-03` → 2026-03-31. */
export function monthsPassed({ year, asOf }: Pick<Place, 'year' | 'asOf'>): { period: string; lastDay: string }[] {
  return Array.from({ length: 12 }, (_, month) => ({
    period: `${year}-${String(month + 1).padStart(2, '0')}`,
    lastDay: new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
  })).filter((one) => one.lastDay <= asOf);
}

export const programmeCode = ({ county, year }: Pick<Place, 'county' | 'year'>): string => `livelihood-${year}-${county.prefix}`;
export const renewalCode = ({ county, year }: Pick<Place, 'county' | 'year'>): string => `urban-renewal-${year}-${county.prefix}`;

/** The body that decides the items: the standing committee of the district's congress. */
export const decidingBody = ({ county }: Pick<Place, 'county'>): string | null =>
  county.organizations.find((one) => one.kind === 'CONGRESS')?.code ?? null;
