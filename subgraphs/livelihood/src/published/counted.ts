import type { Context, EntityClass } from '@redsail/kit';
import { CareFacility } from '../care/care-facility.register.js';
import { ServiceCircle } from '../circle/service-circle.register.js';
import type { EquipmentKit } from '../clinic/clinic.choices.js';
import { clinicsWithin } from '../clinic/clinics-within.js';
import type { EquippedClinic } from '../clinic/equipped.js';
import { rowsWithin } from '../read/rows-within.js';
import { MedicalInstitution } from '../institution/medical-institution.register.js';
import { sum } from '../amount/exact.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { RenewalProgramme } from '../renewal/renewal-programme.register.js';
import { totalsOf } from '../renewal/renewal-totals.js';
import type { PublishedFigure } from './published-figure.register.js';

export type Figure = Pick<PublishedFigure, 'id' | 'code' | 'region' | 'period' | 'value' | 'bound'>;

/** What a figure's number is when it is counted from rows; null when nothing is registered to count. */
export type Counted = string | null;

/** A register that published figures can be counted from: how its rows are read, and what each figure's code counts among them. */
interface CountedFrom<T> {
  read(context: Context, divisions: readonly string[]): Promise<Map<string, T[]>>;
  readonly counts: Readonly<Record<string, (rows: readonly T[]) => string | null>>;
  /** Keeps the rows that belong to the figure's year, where rows have one. */
  inYear?(row: T, year: number): boolean;
}

const open = <T extends { readonly id: string; readonly region: string }>(target: EntityClass) => ({
  read: (context: Context, divisions: readonly string[]) => rowsWithin<T>(context, target, divisions, { status: 'OPEN' }),
});
const number =
  <T>(counts: (row: T) => boolean) =>
  (rows: readonly T[]) =>
    String(rows.filter(counts).length);
const having = (...kits: EquipmentKit[]) => number<EquippedClinic>((clinic) => kits.every((kit) => clinic.kits.has(kit)));

const fromClinics: CountedFrom<EquippedClinic> = {
  read: clinicsWithin,
  counts: {
    'village-clinics-equipped': having('FOLLOW_UP', 'REHAB'),
    'central-clinics-equipped': (rows) => having('ECG', 'AED')(rows.filter((one) => one.clinic.tier === 'CENTRAL')),
  },
};

const fromInstitutions: CountedFrom<MedicalInstitution> = {
  ...open<MedicalInstitution>(MedicalInstitution),
  counts: {
    'town-institutions': number((one) => one.tier === 'TOWN'),
    'town-institutions-recommended': number((one) => one.tier === 'TOWN' && one.standard === 'RECOMMENDED'),
    'community-hospitals': number((one) => one.communityHospital),
  },
};

const fromCareFacilities: CountedFrom<CareFacility> = {
  ...open<CareFacility>(CareFacility),
  counts: {
    'care-centres': number((one) => one.kind === 'CENTRE'),
    'care-stations': number((one) => one.kind === 'STATION'),
    'care-visits': (rows) => sum(rows.map((one) => String(one.visitsTotal))),
  },
};

type DatedProject = RenewalProject & { readonly year: number };

const fromProjects: CountedFrom<DatedProject> = {
  async read(context, divisions) {
    const found = await rowsWithin<RenewalProject>(context, RenewalProject, divisions);
    const programmes = [...new Set([...found.values()].flat().map((project) => project.programme))];
    const rows = await Promise.all(programmes.map((id) => context.load(RenewalProgramme, id)));
    const years = new Map(programmes.map((id, at) => [id, Number(rows[at]?.year)]));
    return new Map(
      [...found].map(([division, projects]) => [
        division,
        projects.map((project) => ({ ...project, year: years.get(project.programme)! })),
      ]),
    );
  },
  inYear: (project, year) => project.year === year,
  counts: {
    'renewal-projects': (rows) => String(rows.length),
    'renewal-investment': (rows) => totalsOf(rows).totalInvestment,
    'renewal-completion': (rows) => totalsOf(rows).completionRate,
    'old-estates-started': number((one) => one.category === 'OLD_ESTATE' && one.status !== 'PLANNED'),
    'resettlement-estates': number((one) => one.category === 'RESETTLEMENT' && one.status === 'HANDED_OVER'),
  },
};

/** A division's own circle: minutes of different divisions are not added up. */
const fromCircles: CountedFrom<ServiceCircle> = {
  async read(context, divisions) {
    const rows = (await context
      .rows(ServiceCircle)
      .where({ region: [...divisions] })
      .all()) as unknown as ServiceCircle[];
    return Map.groupBy(rows, (row) => row.region);
  },
  counts: {
    'medical-insurance-circle': (rows) => minutesOf(rows, 'MEDICAL_INSURANCE'),
    'fitness-circle': (rows) => minutesOf(rows, 'FITNESS'),
  },
};

const minutesOf = (rows: readonly ServiceCircle[], kind: ServiceCircle['kind']): string | null => {
  const circle = rows.find((row) => row.kind === kind);
  return circle ? String(circle.minutes) : null;
};

const REGISTERS = [
  fromClinics,
  fromInstitutions,
  fromCareFacilities,
  fromProjects,
  fromCircles,
] as unknown as readonly CountedFrom<unknown>[];

/** The year a figure's period begins with. */
export const yearOf = (figure: Pick<Figure, 'period'>): number => Number(figure.period.slice(0, 4));

/** Counts each figure whose code a register can count. Each register is read once for all figures. */
export async function countFromRegisters(context: Context, figures: readonly Figure[]): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>();
  await Promise.all(
    REGISTERS.map(async (register) => {
      const own = figures.filter((figure) => register.counts[figure.code]);
      if (!own.length) return;
      const rows = await register.read(context, [...new Set(own.map((figure) => figure.region))]);
      for (const figure of own) {
        const all = rows.get(figure.region) ?? [];
        const inYear = register.inYear ? all.filter((row) => register.inYear!(row, yearOf(figure))) : all;
        counted.set(figure.id, inYear.length ? register.counts[figure.code]!(inYear) : null);
      }
    }),
  );
  return counted;
}
