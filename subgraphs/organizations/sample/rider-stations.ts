import { addDays, type District, type Random, type SamplePartyOrganization } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { FIVE_HAVES } from '../src/rider-station/five-haves.js';
import type { RiderStationStatus } from '../src/rider-station/rider-station.choices.js';
import { RiderStation } from '../src/rider-station/rider-station.register.js';
import { type Life, waves } from './waves.js';

/** In this order until each has occurred, then by chance: most stations are compliant. */
const STATES: readonly RiderStationStatus[] = ['COMPLIANT', 'DEFICIENT', 'BUILT', 'PLANNED', 'CLOSED'];
const WEIGHTS: [RiderStationStatus, number][] = [
  ['COMPLIANT', 60],
  ['DEFICIENT', 15],
  ['BUILT', 10],
  ['PLANNED', 10],
  ['CLOSED', 5],
];

const SEEN: Readonly<Record<string, string>> = {
  SIGNAGE: '门头标识照片',
  PREMISES: '场地使用协议',
  FACILITIES: '设施清单',
  RULES: '管理制度上墙照片',
  DEDICATED_PERSON: '值守排班表（不含个人信息）',
};

/** A rider station at each red-sail branch that is at work. */
export function* riderStations(layout: District): Iterable<SampleBatch> {
  const random = layout.random('organizations/rider-stations');
  const names = new Map([...layout.regions].map((region) => [region.code, region.name]));
  const hosts = [...layout.partyOrganizations].filter(
    (one) => one.kind === 'RED_SAIL_BRANCH' && (one.status === 'ACTIVE' || one.status === 'ELECTION_DUE'),
  );
  yield* waves(
    RiderStation,
    hosts.map((host, at) => lifeOf(host, names.get(host.region)!, STATES[at] ?? random.weighted(WEIGHTS), layout.asOf, random)),
  );
}

function lifeOf(host: SamplePartyOrganization, place: string, status: RiderStationStatus, asOf: string, random: Random): Life {
  const code = `RS${host.code.slice(1)}`;
  const builtOn = addDays(asOf, -random.integer(120, 300));
  const plannedOn = addDays(builtOn, -random.integer(20, 60));
  const planned: SampleRow = {
    code,
    name: `${place}骑士驿站`,
    status: 'PLANNED',
    host: host.code,
    region: host.region,
    address: `${place}党群服务中心一层`,
    openHours: '08:00-21:00',
    plannedOn,
    $act: 'planRiderStation',
    $effectiveOn: plannedOn,
    $reason: '为新就业群体设休息点',
  };
  const built: SampleRow = { code, status: 'BUILT', builtOn, $act: 'buildRiderStation', $effectiveOn: builtOn, $reason: '建成投用' };
  if (status === 'PLANNED') return [planned];
  if (status === 'BUILT') return [planned, built];
  const compliantOn = addDays(builtOn, random.integer(10, 60));
  const certified: SampleRow = {
    code,
    status: 'COMPLIANT',
    compliantOn,
    $act: 'certifyRiderStation',
    $effectiveOn: compliantOn,
    $reason: '“五有”核验通过',
  };
  const life = [planned, built, ...evidence(code, compliantOn), certified];
  const laterOn = addDays(compliantOn, random.integer(20, 50));
  if (status === 'DEFICIENT') {
    const lacking = random.pick(FIVE_HAVES);
    life.push({
      code,
      status: 'DEFICIENT',
      [lacking.seenOn]: null,
      [lacking.evidence]: null,
      $act: 'findRiderStationDeficient',
      $effectiveOn: laterOn,
      $reason: '抽查发现缺项',
    });
  }
  if (status === 'CLOSED')
    life.push({ code, status: 'CLOSED', closedOn: laterOn, $act: 'closeRiderStation', $effectiveOn: laterOn, $reason: '场所调整' });
  return life;
}

/** The evidence of all five, seen on one visit; one row a have, as the command writes it. */
const evidence = (code: string, seenOn: string): SampleRow[] =>
  FIVE_HAVES.map((have) => ({
    code,
    [have.evidence]: SEEN[have.have],
    [have.seenOn]: seenOn,
    $act: 'recordRiderStationEvidence',
    $effectiveOn: seenOn,
    $reason: '现场核验',
  }));
