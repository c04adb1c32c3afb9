import { batched, connection, extend, type Context } from '@redsail/kit';
import { CareFacility } from '../care/care-facility.register.js';
import { ServiceCircle } from '../circle/service-circle.register.js';
import type { ClinicTier, EquipmentKit } from '../clinic/clinic.choices.js';
import { clinicsWithin } from '../clinic/clinics-within.js';
import { lacks, summaryOf } from '../clinic/equipped.js';
import { pageOf, type ListArgs } from '../read/page.js';
import { rowsWithin } from '../read/rows-within.js';
import { MedicalInstitution } from '../institution/medical-institution.register.js';
import { itemPart, type LivelihoodItemPart } from '../item/item-part.js';
import { completionOf } from '../item/livelihood-completion.js';
import type { Light } from '../item/livelihood-item.choices.js';
import { standingsOf } from '../item/standing.js';
import { programmesConcerning } from '../programme/concerning.js';
import { PublishedFigure } from '../published/published-figure.register.js';
import type { RenewalCategory, RenewalStatus } from '../renewal/renewal.choices.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { totalsOf } from '../renewal/renewal-totals.js';

type Keys = readonly string[];

interface ItemArgs {
  readonly year?: number | null;
  readonly light?: Light | null;
}

/** How the items that concern each division stand there; `below` takes in the programmes of the divisions within it. */
async function partsOf(keys: Keys, year: number | null | undefined, below: boolean, context: Context): Promise<LivelihoodItemPart[][]> {
  const concerning = await programmesConcerning(context, keys, year, below);
  const standings = await standingsOf(context, [...concerning.values()].flat());
  return keys.map((division) =>
    (concerning.get(division) ?? []).flatMap((id) => {
      const standing = standings.get(id)!;
      return standing.items.map((item) => itemPart(standing, item, division)).filter((part) => part !== null);
    }),
  );
}

interface ProjectArgs extends ListArgs {
  readonly category?: RenewalCategory | null;
  readonly status?: RenewalStatus | null;
}

interface ClinicArgs extends ListArgs {
  readonly tier?: ClinicTier | null;
  readonly missingKit?: readonly EquipmentKit[] | null;
}

const PAGE = { first: 'Int! = 50', after: 'String' } as const;
const YEAR = { year: ['Int', '年度 · year; the latest one without it'] } as const;

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
    livelihoodItems: batched(
      '[LivelihoodItemPart]',
      '民生实事 · the items that concern the division, each with its completion and light there',
      { args: { ...YEAR, light: ['Light', '亮灯 · only those with this light'] } },
      async (keys: Keys, { year, light }: ItemArgs, context) =>
        (await partsOf(keys, year, false, context)).map((parts) => parts.filter((part) => !light || part.light === light)),
    ),
    livelihoodCompletion: batched(
      'LivelihoodCompletion',
      '实事完成情况 · how many items are done, of the division, of those above it, and of those below it',
      { args: YEAR },
      async (keys: Keys, { year }: ItemArgs, context) => (await partsOf(keys, year, true, context)).map(completionOf),
    ),
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
