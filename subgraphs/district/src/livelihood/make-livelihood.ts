import type { Organizations } from '../organizations/make-organizations.js';
import type { PartyTree } from '../party-organizations/party-tree.js';
import { allocate, spread } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import { digits, isCommunity } from '../regions/make-regions.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import type { SampleClinicSite, SampleItemOrgans, SampleLivelihoodField, SampleSite, SampleTownCounts } from './livelihood.js';

/** The twenty items: their field, the organ that leads, those that help. */
const ITEMS: readonly (readonly [field: SampleLivelihoodField, lead: string, ...helpers: string[]])[] = [
  ['EMPLOYMENT', 'human-resources', 'commerce', 'finance'],
  ['EMPLOYMENT', 'human-resources', 'veterans'],
  ['EDUCATION', 'education', 'housing', 'finance'],
  ['EDUCATION', 'education', 'natural-resources'],
  ['HEALTH', 'health', 'finance'],
  ['HEALTH', 'health', 'medical-insurance'],
  ['HEALTH', 'health', 'housing'],
  ['HOUSING', 'housing', 'natural-resources', 'finance'],
  ['HOUSING', 'housing', 'city-management'],
  ['HOUSING', 'natural-resources', 'housing'],
  ['PARKING_TRANSPORT', 'city-management', 'public-security'],
  ['PARKING_TRANSPORT', 'transport', 'housing'],
  ['ELDERLY', 'civil-affairs', 'health'],
  ['ELDERLY', 'civil-affairs', 'finance', 'health'],
  ['INSURANCE', 'medical-insurance', 'approval'],
  ['SPORT', 'education', 'city-management'],
  ['ENVIRONMENT', 'environment', 'water'],
  ['ENVIRONMENT', 'marine', 'environment'],
  ['OTHER', 'approval', 'data'],
  ['OTHER', 'water', 'agriculture'],
];

export function makeItemOrgans(county: SampleRegion, organizations: Organizations, tree: PartyTree, random: Random): SampleItemOrgans[] {
  const committees = [...tree.superiors.values()].map((placed) => placed.organization.code);
  return ITEMS.map(([field, lead, ...helpers], index) => ({
    region: county.code,
    no: index + 1,
    field,
    leadOrgan: organizations.byKey(lead).code,
    coOrgans: helpers.map((helper) => organizations.byKey(helper).code),
    supporters: random.sample(committees, random.integer(0, 2)),
  }));
}

export interface Sites {
  clinics: SampleClinicSite[];
  institutions: SampleSite[];
  careCentres: SampleSite[];
  careStations: SampleSite[];
  renewalProjects: SampleSite[];
}

/** Where clinics, institutions, care facilities and renewal projects stand. */
export function makeSites(prefix: string, regions: readonly SampleRegion[], size: CountySize, random: Random): Sites {
  const towns = regions.filter((region) => region.level === 'TOWN');
  const villages = regions.filter((region) => region.level === 'VILLAGE');
  const sites = (letter: string, places: readonly SampleRegion[], counts: readonly number[]): SampleSite[] => {
    const codes = places.flatMap((place, index) => Array<string>(counts[index]!).fill(place.code));
    return codes.map((region, index) => ({ code: `${letter}${prefix}${digits(index + 1, 4)}`, region }));
  };
  const uneven = (places: readonly SampleRegion[], urban: number, rural: number): number[] =>
    places.map((place) => (isUrban(place) ? urban : rural) * (0.5 + random.next()));
  const clinics = sites('V', villages, allocate(size.clinics, uneven(villages, 0.8, 1.2)));
  return {
    clinics: withCentral(clinics, size.centralClinics, random),
    institutions: sites('M', towns, spread(size.institutions, towns.length, random, 1)),
    careCentres: sites('K', villages, allocate(size.careCentres, uneven(villages, 3, 0.6))),
    careStations: sites('L', villages, allocate(size.careStations, uneven(villages, 1.6, 0.8))),
    renewalProjects: sites('N', towns, allocate(size.renewalProjects, uneven(towns, 2, 0.8))),
  };
}

const isUrban = (region: SampleRegion): boolean => isCommunity(region) || region.townKind === 'SUBDISTRICT';

/** Central clinics stand in different villages. */
function withCentral(clinics: readonly SampleSite[], count: number, random: Random): SampleClinicSite[] {
  const firsts = clinics.filter((clinic, index) => clinic.region !== clinics[index - 1]?.region);
  const central = new Set(random.sample(firsts, count).map((clinic) => clinic.code));
  return clinics.map((clinic) => ({ ...clinic, tier: central.has(clinic.code) ? 'CENTRAL' : 'ORDINARY' }));
}

export function makeTownCounts(regions: readonly SampleRegion[], sites: Sites): SampleTownCounts[] {
  return regions
    .filter((region) => region.level === 'TOWN')
    .map((town) => {
      const here = (list: readonly SampleSite[]): number => list.filter((site) => site.region.startsWith(town.code.slice(0, 9))).length;
      return {
        town: town.code,
        villages: regions.filter((region) => region.parent === town.code).length,
        clinics: here(sites.clinics),
        centralClinics: here(sites.clinics.filter((clinic) => clinic.tier === 'CENTRAL')),
        institutions: here(sites.institutions),
        careCentres: here(sites.careCentres),
        careStations: here(sites.careStations),
        renewalProjects: here(sites.renewalProjects),
      };
    });
}
