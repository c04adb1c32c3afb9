import type { County, SampleLists } from './county.js';
import { type SampleDictionaryItem, dictionaries } from './dictionaries.js';
import { makeCounty } from './make-county.js';
import { upperOrganizations } from './organizations/make-organizations.js';
import { upperPartyOrganizations } from './party-organizations/make-party-tree.js';
import { type Random, randomStream } from './random/random.js';
import { uuidOf } from './random/uuid.js';
import { upperRegions } from './regions/make-regions.js';
import { countyShares } from './size.js';

export interface DistrictOptions {
  /** a whole number: the same one gives the same sample */
  seed: number;
  /** how many whole districts, above 0 and at most 98; fractions make a smaller one */
  scale: number;
  /** the sample's own today, `YYYY-MM-DD`: no day lies after it, apart from ends of validity and deadlines */
  asOf?: string;
}

/** The layout of the sample: every list over all its districts, the province and prefecture first, made as it is read. */
export type District = { readonly [Name in keyof SampleLists]: Iterable<SampleLists[Name]> } & {
  readonly seed: number;
  readonly scale: number;
  readonly asOf: string;
  readonly dictionaries: readonly SampleDictionaryItem[];
  /** the districts, one after the other */
  counties(): Iterable<County>;
  /**
   * The same sample in parts of one district each, the first with the province and prefecture. A large sample is cheapest written this way:
   * each district is made once, and only one is in memory.
   */
  slices(): Iterable<District>;
  /** a stream of random numbers of its own, for a department's own rows; another one in each slice */
  random(name: string): Random;
  /** a UUID made from the seed, for a department's own records */
  uuid(kind: string, key: string): string;
};

const AS_OF = '2026-06-30';

/** More districts than this are made anew on each pass, so that a large sample does not have to fit into memory. */
const KEPT = 4;

const LISTS = [
  'regions',
  'formerRegions',
  'organizations',
  'partyOrganizations',
  'leaderships',
  'persons',
  'partyMembers',
  'affiliations',
  'cadres',
  'posts',
  'postHoldings',
  'commandos',
  'deployments',
  'talentCards',
  'itemOrgans',
  'townCounts',
  'clinics',
  'institutions',
  'careCentres',
  'careStations',
  'renewalProjects',
] as const satisfies readonly (keyof SampleLists)[];

const UPPER: { readonly [Name in keyof SampleLists]?: readonly SampleLists[Name][] } = {
  regions: upperRegions,
  organizations: upperOrganizations.list,
  partyOrganizations: upperPartyOrganizations,
};

/**
 * The layout of the sample district.
 * @throws RangeError when the scale, the seed or the day is none
 */
export function district({ seed, scale, asOf = AS_OF }: DistrictOptions): District {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: expected a whole number, got ${seed}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new RangeError(`asOf: expected a day like 2026-06-30, got ${asOf}`);
  const shares = countyShares(scale);
  const kept: County[] = [];
  const county = (index: number): County => {
    if (shares.length > KEPT) return makeCounty(seed, index, shares[index]!, asOf);
    return (kept[index] ??= makeCounty(seed, index, shares[index]!, asOf));
  };
  const layout = (
    share: number,
    counties: Iterable<County>,
    isFirst: boolean,
    streams: string,
    slices: () => Iterable<District>,
  ): District => {
    const list = <Name extends keyof SampleLists>(name: Name): Iterable<SampleLists[Name]> =>
      again(function* () {
        if (isFirst) yield* UPPER[name] ?? [];
        for (const one of counties) yield* one[name] as readonly SampleLists[Name][];
      });
    return {
      ...(Object.fromEntries(LISTS.map((name) => [name, list(name)])) as { [Name in keyof SampleLists]: Iterable<SampleLists[Name]> }),
      seed,
      scale: share,
      asOf,
      dictionaries,
      counties: () => counties,
      slices,
      random: (name) => randomStream(seed, streams + name),
      uuid: (kind, key) => uuidOf(seed, `${kind}/${key}`),
    };
  };
  const slices = again(function* () {
    for (const [index, share] of shares.entries()) {
      const one = county(index);
      const slice: District = layout(share, [one], index === 0, `department/${one.prefix}/`, () => [slice]);
      yield slice;
    }
  });
  const all = again(function* () {
    for (const index of shares.keys()) yield county(index);
  });
  return layout(scale, all, true, 'department/', () => slices);
}

/** An iterable that can be read more than once. */
const again = <T>(start: () => Iterator<T>): Iterable<T> => ({ [Symbol.iterator]: start });
