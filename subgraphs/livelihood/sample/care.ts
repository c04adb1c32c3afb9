import { addDays } from '@redsail/district';
import type { SampleBatch } from '@redsail/kit';
import { CareFacility } from '../src/care/care-facility.register.js';
import { ServiceCircle } from '../src/circle/service-circle.register.js';
import type { Place } from './place.js';
import { waves, type Life } from './waves.js';

export interface SampleFacility {
  readonly region: string;
  readonly kind: 'CENTRE' | 'STATION';
  readonly openedOn: string;
  readonly visits: number;
  readonly life: Life;
}

/** Care centres and stations; some opened this year, and all report visits at the end of each quarter. */
export function facilitiesOf(place: Place): SampleFacility[] {
  const random = place.random('care');
  const kinds = [
    { kind: 'CENTRE', sites: place.county.careCentres, name: '居家社区养老服务中心', visits: [9_000, 30_000] },
    { kind: 'STATION', sites: place.county.careStations, name: '养老服务驿站', visits: [1_500, 6_000] },
  ] as const;
  return kinds.flatMap(({ kind, sites, name, visits }) =>
    sites.map(({ code, region }): SampleFacility => {
      const recent = random.chance(0.2);
      const openedOn = recent
        ? addDays(`${place.year}-01-08`, random.integer(0, 150))
        : addDays(`${place.year - 4}-03-01`, random.integer(0, 1000));
      const total = random.integer(visits[0], visits[1]);
      const first = {
        code,
        region,
        kind,
        name: `${place.names.get(region)}${name}`,
        status: 'OPEN',
        openedOn,
        beds: kind === 'CENTRE' ? random.integer(10, 60) : null,
        visitsTotal: 0,
        $act: 'registerCareFacility',
        $effectiveOn: openedOn,
        $reason: '设施启用',
      };
      const reports = [
        { on: `${place.year}-03-31`, visits: Math.floor(total * 0.45) },
        { on: `${place.year}-06-30`, visits: total },
      ].filter((report) => report.on >= openedOn && report.on <= place.asOf);
      const life = reports.map((report) => ({
        code,
        visitsTotal: report.visits,
        visitsAsOfOn: report.on,
        $act: 'recordCareVisits',
        $effectiveOn: report.on,
        $reason: '季度填报',
      }));
      return { region, kind, openedOn, visits: reports.at(-1)?.visits ?? 0, life: [first, ...life] };
    }),
  );
}

export function* careBatches(place: Place, facilities: readonly SampleFacility[]): Generator<SampleBatch> {
  yield* waves(
    CareFacility,
    facilities.map((one) => one.life),
  );
  yield { register: ServiceCircle, rows: circlesOf(place), act: 'drawServiceCircle' };
}

function circlesOf({ county, towns, asOf, ...place }: Place) {
  const random = place.random('circles');
  const kinds = [
    { kind: 'MEDICAL_INSURANCE', minutes: 15, method: '步行可达路网法，按常住人口计', perTown: 14 },
    { kind: 'FITNESS', minutes: 8, method: '步行可达路网法，按常住人口计', perTown: 40 },
  ];
  return kinds.flatMap(({ kind, minutes, method, perTown }) => {
    const own = towns.map((region) => ({
      kind,
      region,
      minutes,
      method,
      asOfOn: asOf,
      points: random.integer(perTown / 2, perTown * 1.5),
      coverageRate: `0.${random.integer(72, 99)}`,
    }));
    const points = own.reduce((sum, one) => sum + one.points, 0);
    return [{ kind, region: county.code, minutes, method, asOfOn: asOf, points, coverageRate: '0.9' }, ...own].map((row) => ({
      ...row,
      $effectiveOn: asOf,
    }));
  });
}
