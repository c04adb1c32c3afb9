import type { SampleBatch } from '@redsail/kit';
import { PublishedFigure } from '../src/published/published-figure.register.js';
import { programmeCode, renewalCode, type Place } from './place.js';
import type { SampleItem } from './programme.js';

interface FigurePlan {
  readonly code: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly value: string;
  readonly unit: string;
  readonly bound?: 'EXACT' | 'AT_LEAST';
  readonly raw: string;
}

/** What the sample district's (invented) bulletin says at mid-year: some of it as counted, some rounded, some already out of date. */
export function figureBatch(place: Place, items: readonly SampleItem[]): SampleBatch {
  const { county, year, asOf } = place;
  const rows = [...fromLayout(place), ...fromReadings(items)].map((figure) => ({
    bound: 'EXACT',
    ...figure,
    period: String(year),
    asOfOn: asOf,
    region: county.code,
    programme: figure.code.startsWith('renewal') ? renewalCode(place) : programmeCode(place),
    source: '样例区半年简报（虚构）',
    $effectiveOn: asOf,
  }));
  return { register: PublishedFigure, rows, act: 'recordPublishedFigure' };
}

function fromLayout({ county }: Place): FigurePlan[] {
  const { clinics, institutions, careCentres, careStations, renewalProjects } = county;
  const central = clinics.filter((clinic) => clinic.tier === 'CENTRAL').length;
  const yi = Math.round((1399 * renewalProjects.length) / 260);
  return [
    { code: 'livelihood-items', labelZh: '民生实事', labelEn: 'livelihood deeds of the year', value: '20', unit: '件', raw: '20件' },
    {
      code: 'central-clinics-equipped',
      labelZh: '中心村卫生室配备心电图机、除颤仪',
      labelEn: 'central village clinics equipped with ECG and AED',
      value: String(central),
      unit: '处',
      raw: `${central}处`,
    },
    {
      code: 'town-institutions',
      labelZh: '镇街医疗机构',
      labelEn: 'town medical institutions',
      value: String(institutions.length),
      unit: '处',
      raw: `${institutions.length}处`,
    },
    {
      code: 'care-centres',
      labelZh: '居家社区养老服务中心',
      labelEn: 'home and community elderly-care centres',
      value: String(careCentres.length),
      unit: '处',
      raw: `${careCentres.length}处`,
    },
    {
      code: 'care-stations',
      labelZh: '养老服务驿站',
      labelEn: 'elderly-care stations',
      value: String(careStations.length),
      unit: '处',
      raw: `${careStations.length}处`,
    },
    {
      code: 'renewal-projects',
      labelZh: '城市更新重点项目',
      labelEn: 'urban-renewal key projects',
      value: String(renewalProjects.length),
      unit: '个',
      raw: `${renewalProjects.length}个`,
    },
    {
      code: 'renewal-investment',
      labelZh: '城市更新总投资',
      labelEn: 'total investment in urban renewal',
      value: `${yi}00000000`,
      unit: '元',
      raw: `${yi}亿元`,
    },
  ];
}

/** Rounded down, as bulletins do: 36412 → "36000余人". */
function fromReadings(items: readonly SampleItem[]): FigurePlan[] {
  const wanted = ['new-urban-jobs', 'parking-spaces', 'village-clinics-equipped', 'school-places'];
  const labels: Readonly<Record<string, string>> = {
    'new-urban-jobs': 'new urban jobs',
    'parking-spaces': 'parking spaces added',
    'village-clinics-equipped': 'village clinics equipped for follow-up and rehabilitation',
    'school-places': 'school places added',
  };
  return items
    .flatMap((item) => item.indicators)
    .filter(({ plan }) => wanted.includes(plan.code))
    .map(({ plan, readings }) => {
      const last = readings.at(-1)!.period;
      const counted = readings.filter((reading) => reading.period === last).reduce((sum, reading) => sum + Number(reading.value), 0);
      const step = 10 ** Math.max(0, String(counted).length - 2);
      const value = String(Math.floor(counted / step) * step);
      return {
        code: plan.code,
        labelZh: plan.name,
        labelEn: labels[plan.code]!,
        value,
        unit: plan.unit,
        bound: 'AT_LEAST' as const,
        raw: `${value}余${plan.unit}`,
      };
    });
}
