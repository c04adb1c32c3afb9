import { batched, connection, extend, type BatchedField, type EntityClass } from '@redsail/kit';
import { CareFacility } from '../care/care-facility.register.js';
import { ServiceCircle } from '../circle/service-circle.register.js';
import type { ClinicTier, EquipmentKit } from '../clinic/clinic.choices.js';
import { clinicsWithin } from '../clinic/clinics-within.js';
import { lacks, summaryOf, type EquippedClinic } from '../clinic/equipped.js';
import { pageOf, type ListArgs } from '../read/page.js';
import { rowsWithin } from '../read/rows-within.js';
import { MedicalInstitution } from '../institution/medical-institution.register.js';
import { PublishedFigure } from '../published/published-figure.register.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { totalsOf } from '../renewal/renewal-totals.js';
import { regionItemFields } from './region-items.js';

type Keys = readonly string[];

interface ClinicArgs extends ListArgs {
  readonly tier?: ClinicTier | null;
  readonly missingKit?: readonly EquipmentKit[] | null;
}

const SCOPE = 'livelihood:read';
const PAGE = { first: 'Int! = 50', after: 'String' } as const;

/** Records of a division and everything below it, as a connection; every further argument is a value that the record must have. */
const within = (type: string, description: string, target: EntityClass, args: BatchedField['options']['args'] = {}): BatchedField =>
  batched(
    type,
    description,
    { scope: SCOPE, args: { ...args, ...PAGE } },
    async (keys: Keys, { first, after, ...wanted }: ListArgs, context) => {
      const found = await rowsWithin<Located>(context, target, keys);
      const meant = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined);
      const fits = (row: Located) => meant.every(([name, value]) => row[name] === value);
      return keys.map((key) => pageOf((found.get(key) ?? []).filter(fits), { first, after }));
    },
  );

type Located = { readonly id: string; readonly region: string } & Readonly<Record<string, unknown>>;

export const regionExtension = extend(
  'Region',
  { key: 'code' },
  {
    ...regionItemFields,
    publishedFigures: connection(() => PublishedFigure, { by: 'region' }, '公布数据 · figures published for the division itself'),
    renewalProjects: within('RenewalProjectConnection', '城市更新项目 · renewal projects of the division and below', RenewalProject, {
      category: ['RenewalCategory', '类别 · category'],
      status: ['RenewalStatus', '状态 · state'],
    }),
    renewalTotals: batched(
      'RenewalTotals',
      '城市更新合计 · totals of the renewal projects of the division and below',
      { scope: SCOPE },
      async (keys: Keys, _args, context) => {
        const found = await rowsWithin<RenewalProject>(context, RenewalProject, keys);
        return keys.map((key) => totalsOf(found.get(key) ?? []));
      },
    ),
    clinics: batched(
      'ClinicConnection',
      '村卫生室 · open village clinics of the division and below',
      {
        scope: SCOPE,
        args: {
          tier: ['ClinicTier', '层级 · tier'],
          missingKit: ['[EquipmentKit!]', '缺少设备 · only those that lack one of these kits'],
          ...PAGE,
        },
      },
      async (keys: Keys, { tier, missingKit, ...page }: ClinicArgs, context) => {
        const found = await clinicsWithin(context, keys);
        const wanted = (one: EquippedClinic) => (!tier || one.clinic.tier === tier) && (!missingKit || lacks(one, missingKit));
        return keys.map((key) =>
          pageOf(
            (found.get(key) ?? []).filter(wanted).map((one) => one.clinic),
            page,
          ),
        );
      },
    ),
    clinicSummary: batched(
      'ClinicSummary',
      '卫生室配备情况 · how the clinics of the division and below are equipped',
      { scope: SCOPE },
      async (keys: Keys, _args, context) => {
        const found = await clinicsWithin(context, keys);
        return keys.map((key) => summaryOf(found.get(key) ?? []));
      },
    ),
    medicalInstitutions: within(
      'MedicalInstitutionConnection',
      '医疗机构 · medical institutions of the division and below',
      MedicalInstitution,
      {
        tier: ['InstitutionTier', '层级 · tier'],
        standard: ['ServiceStandard', '达到的标准 · standard reached'],
      },
    ),
    careFacilities: within('CareFacilityConnection', '养老服务设施 · care facilities of the division and below', CareFacility, {
      kind: ['CareFacilityKind', '类别 · kind'],
    }),
    serviceCircles: within('ServiceCircleConnection', '服务圈 · service circles of the division and below', ServiceCircle, {
      kind: ['CircleKind', '类别 · kind'],
    }),
  },
);
