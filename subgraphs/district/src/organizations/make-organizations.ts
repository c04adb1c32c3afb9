import { makeSocialCreditCode } from '@redsail/kit';
import { addMonths } from '../calendar/days.js';
import { PREFECTURE_NAME, PROVINCE_NAME } from '../names/place-names.js';
import { allocate } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import { PREFECTURE_CODE, PROVINCE_CODE, digits, isCommunity } from '../regions/make-regions.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import { adHocBodies, institutions, socialOrganizations } from './other-bodies.js';
import { INDUSTRY_ORGAN, ORGANS, REGISTERED_AS } from './organ-table.js';
import type { SampleOrganization } from './organization.js';

/** What is said of a body before it has its code: `parent`, `industryOrgan` and `host` are keys of other bodies. */
export interface Body extends Pick<SampleOrganization, 'name' | 'shortName' | 'kind'> {
  key: string;
  region: SampleRegion;
  parent: string | null;
  industryOrgan?: string;
  sector?: number;
  /** weight of its establishment; none: it employs no cadres */
  staff?: number;
  hasGroup?: boolean;
  adHoc?: Pick<SampleOrganization, 'host' | 'purpose' | 'startsOn' | 'endsOn'>;
}

/** The bodies of a county, and which body a key stands for. Towns and villages have their division code as key. */
export interface Organizations {
  list: readonly SampleOrganization[];
  /** @throws RangeError for a key that no body has */
  byKey(key: string): SampleOrganization;
  /** those with a members' group (党组) */
  withGroup: readonly SampleOrganization[];
}

/** Led by one cadre each, its secretary. */
const VILLAGE_COMMITTEES: ReadonlySet<SampleOrganization['kind']> = new Set(['RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE']);

const upperRegion = (code: string, level: 'PROVINCE' | 'PREFECTURE', name: string): SampleRegion => ({
  code,
  name,
  level,
  parent: null,
  townKind: null,
  urbanRuralClass: null,
  validFrom: '',
  validTo: null,
  successors: [],
});

const province = upperRegion(PROVINCE_CODE, 'PROVINCE', PROVINCE_NAME);
const prefecture = upperRegion(PREFECTURE_CODE, 'PREFECTURE', PREFECTURE_NAME);

/** The two organs of the province and of the prefecture, to which a district's own answer. */
export const upperOrganizations = register(
  '590000',
  [
    {
      key: 'province-committee',
      kind: 'PARTY_ORGAN',
      name: `中共${PROVINCE_NAME}委员会`,
      shortName: '省委',
      region: province,
      parent: null,
    },
    {
      key: 'province-government',
      kind: 'GOVERNMENT',
      name: `${PROVINCE_NAME}人民政府`,
      shortName: '省政府',
      region: province,
      parent: null,
    },
    {
      key: 'upper-committee',
      kind: 'PARTY_ORGAN',
      name: `中共${PREFECTURE_NAME}委员会`,
      shortName: '市委',
      region: prefecture,
      parent: 'province-committee',
    },
    {
      key: 'upper-government',
      kind: 'GOVERNMENT',
      name: `${PREFECTURE_NAME}人民政府`,
      shortName: '市政府',
      region: prefecture,
      parent: 'province-government',
    },
  ],
  [],
  '',
);

export function makeOrganizations(
  prefix: string,
  regions: readonly SampleRegion[],
  size: CountySize,
  asOf: string,
  random: Random,
): Organizations {
  const county = regions[0]!;
  const towns = regions.filter((region) => region.level === 'TOWN');
  const villages = regions.filter((region) => region.level === 'VILLAGE');
  const bodies: Body[] = [
    ...ORGANS.map((organ): Body => ({
      key: organ.key,
      kind: organ.kind,
      name: organ.name.replace('{}', county.name),
      shortName: organ.shortName,
      region: county,
      parent: organ.parent ?? (organ.kind === 'GOVERNMENT' ? 'upper-government' : 'upper-committee'),
      industryOrgan: INDUSTRY_ORGAN[organ.key],
      sector: organ.sector,
      staff: organ.staff,
      hasGroup: organ.group,
    })),
    ...institutions(county, size),
    ...towns.map(townGovernment),
    ...villages.map(villageCommittee),
    ...socialOrganizations(towns, size, random),
    ...adHocBodies(county, (months) => addMonths(asOf, months)),
  ];
  const employing = bodies.filter((body) => body.staff);
  const places = allocate(
    size.cadres - villages.length,
    employing.map((body) => body.staff! * (0.8 + 0.4 * random.next())),
    2,
  );
  const staffed = new Map(employing.map((body, index) => [body.key, places[index]!]));
  return register(
    prefix,
    bodies,
    upperOrganizations.list,
    asOf,
    (body) => staffed.get(body.key) ?? (VILLAGE_COMMITTEES.has(body.kind) ? 1 : 0),
  );
}

function townGovernment(town: SampleRegion): Body {
  const about = { key: town.code, region: town, parent: 'government', staff: 45 };
  if (town.townKind === 'SUBDISTRICT') return { ...about, kind: 'SUBDISTRICT_OFFICE', name: `${town.name}办事处`, shortName: town.name };
  if (town.townKind === 'QUASI')
    return { ...about, kind: 'FUNCTIONAL_ZONE', name: `${town.name}管理委员会`, shortName: `${town.name}管委会`, staff: 30 };
  return { ...about, kind: 'TOWN_GOV', name: `${town.name}人民政府`, shortName: town.name };
}

function villageCommittee(village: SampleRegion): Body {
  const about = { key: village.code, region: village, parent: village.parent, shortName: village.name };
  return isCommunity(village)
    ? { ...about, kind: 'RESIDENTS_COMMITTEE', name: `${village.name}居民委员会` }
    : { ...about, kind: 'VILLAGERS_COMMITTEE', name: `${village.name}民委员会` };
}

/** Gives each body its codes. `above` are bodies a parent may be found among besides the county's own. */
function register(
  prefix: string,
  bodies: readonly Body[],
  above: readonly SampleOrganization[],
  asOf: string,
  cadres: (body: Body) => number = () => 0,
): Organizations {
  const codes = new Map(
    bodies.map((body, index) => [body.key, `O${body.region.level === 'PREFECTURE' ? '590100' : prefix}${digits(index + 1, 4)}`]),
  );
  if (above.length > 0) {
    codes.set('upper-committee', above[2]!.code);
    codes.set('upper-government', above[3]!.code);
  }
  const codeOf = (key: string | null | undefined): string | null => (key == null ? null : (codes.get(key) ?? fail(key)));
  const list = bodies.map((body, index): SampleOrganization => ({
    code: codes.get(body.key)!,
    name: body.name,
    shortName: body.shortName,
    kind: body.kind,
    level: body.region.level,
    uscc: creditCode(body, prefix, index + 1),
    region: body.region.code,
    parent: codeOf(body.parent),
    industryOrgan: codeOf(body.industryOrgan),
    systemSector: body.sector ? `SECTOR_${body.sector}` : null,
    status: body.adHoc?.endsOn && body.adHoc.endsOn <= asOf ? 'ENDED' : 'ACTIVE',
    host: codeOf(body.adHoc?.host),
    purpose: body.adHoc?.purpose ?? null,
    startsOn: body.adHoc?.startsOn ?? null,
    endsOn: body.adHoc?.endsOn ?? null,
    cadreCount: cadres(body),
  }));
  const places = new Map(bodies.map((body, index) => [body.key, index]));
  return {
    list,
    byKey: (key) => list[places.get(key) ?? fail(key)]!,
    withGroup: list.filter((_, index) => bodies[index]!.hasGroup),
  };
}

function creditCode(body: Body, prefix: string, serial: number): string | null {
  const registeredAs = REGISTERED_AS[body.kind];
  if (!registeredAs) return null;
  // Enterprises and committees have MA… and MF… organisation codes since 2015.
  const letters = body.kind === 'STATE_FIRM' ? 'MA' : registeredAs === '54' || registeredAs === '52' ? 'MF' : '00';
  return makeSocialCreditCode(registeredAs[0]!, registeredAs[1]!, body.region.code, `${letters}${prefix.slice(4)}${digits(serial, 4)}`);
}

function fail(key: string): never {
  throw new RangeError(`no body of the sample has the key ${key}`);
}
