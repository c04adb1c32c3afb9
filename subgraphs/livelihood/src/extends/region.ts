import { batched, connection, extend, type Context } from '@redsail/kit';
import { CareFacility } from '../care/care-facility.register.js';
import { ServiceCircle } from '../circle/service-circle.register.js';
import type { ClinicTier, EquipmentKit } from '../clinic/clinic.choices.js';
import { clinicsWithin } from '../clinic/clinics-within.js';
import { lacks, summaryOf } from '../clinic/equipped.js';
import { pageOf, type ListArgs } from '../read/page.js';
import { rowsWithin } from '../read/rows-within.js';
import { MedicalInstitution } from '../institution/medical-institution.register.js';
import { PublishedFigure } from '../published/published-figure.register.js';
import type { RenewalCategory, RenewalStatus } from '../renewal/renewal.choices.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { totalsOf } from '../renewal/renewal-totals.js';
import { regionItemFields } from './region-items.js';

type Keys = readonly string[];

interface ProjectArgs extends ListArgs {
  readonly category?: RenewalCategory | null;
  readonly status?: RenewalStatus | null;
}

interface ClinicArgs extends ListArgs {
  readonly tier?: ClinicTier | null;
  readonly missingKit?: readonly EquipmentKit[] | null;
}

const PAGE = { first: 'Int! = 50', after: 'String' } as const;

/** Facilities of a division and everything below it, as a connection. */
const facilities =
  (target: typeof CareFacility | typeof MedicalInstitution | typeof ServiceCircle) =>
  async (keys: Keys, args: ListArgs, context: Context) => {
    const found = await rowsWithin(context, target, keys);
    return keys.map((key) => pageOf(found.get(key) ?? [], args));
  };

export const regionExtension = extend(
  'Region',
  { key: 'code' },
  {
    ...regionItemFields,
    publishedFigures: connection(() => PublishedFigure, { by: 'region' }, '公布数据 · figures published for the division itself'),
    renewalProjects: batched(
      'RenewalProjectConnection',
      '城市更新项目 · renewal projects of the division and below',
      { args: { category: ['RenewalCategory', '类别 · category'], status: ['RenewalStatus', '状态 · state'], ...PAGE } },
      async (keys: Keys, { category, status, ...page }: ProjectArgs, context) => {
        const found = await rowsWithin<RenewalProject>(context, RenewalProject, keys);
        const wanted = (project: RenewalProject) => (!category || project.category === category) && (!status || project.status === status);
        return keys.map((key) => pageOf((found.get(key) ?? []).filter(wanted), page));
      },
    ),
    renewalTotals: batched(
      'RenewalTotals',
      '城市更新合计 · totals of the renewal projects of the division and below',
      {},
      async (keys: Keys, _args, context) => {
        const found = await rowsWithin<RenewalProject>(context, RenewalProject, keys);
        return keys.map((key) => totalsOf(found.get(key) ?? []));
      },
    ),
    clinics: batched(
      'ClinicConnection',
      '村卫生室 · open village clinics of the division and below',
      {
        args: {
          tier: ['ClinicTier', '层级 · tier'],
          missingKit: ['[EquipmentKit!]', '缺少设备 · only those that lack one of these kits'],
          ...PAGE,
        },
      },
      async (keys: Keys, { tier, missingKit, ...page }: ClinicArgs, context) => {
        const found = await clinicsWithin(context, keys);
        return keys.map((key) => {
          const wanted = (found.get(key) ?? []).filter(
            (one) => (!tier || one.clinic.tier === tier) && (!missingKit || lacks(one, missingKit)),
          );
          return pageOf(
            wanted.map((one) => one.clinic),
            page,
          );
        });
      },
    ),
    clinicSummary: batched(
      'ClinicSummary',
      '卫生室配备情况 · how the clinics of the division and below are equipped',
      {},
      async (keys: Keys, _args, context) => {
        const found = await clinicsWithin(context, keys);
        return keys.map((key) => summaryOf(found.get(key) ?? []));
      },
    ),
    medicalInstitutions: batched(
      'MedicalInstitutionConnection',
      '医疗机构 · medical institutions of the division and below',
      { args: PAGE },
      facilities(MedicalInstitution),
    ),
    careFacilities: batched(
      'CareFacilityConnection',
      '养老服务设施 · care facilities of the division and below',
      { args: PAGE },
      facilities(CareFacility),
    ),
    serviceCircles: batched(
      'ServiceCircleConnection',
      '服务圈 · service circles of the division and below',
      { args: PAGE },
      facilities(ServiceCircle),
    ),
  },
);
