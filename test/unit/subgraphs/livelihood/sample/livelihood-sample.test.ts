import type { SampleRow } from '@redsail/kit';
import { sum } from '../../../../../subgraphs/livelihood/src/amount/exact.js';
import { isYearToDate } from '../../../../../subgraphs/livelihood/src/indicator/aggregation.js';
import { compare } from '../../../../../subgraphs/livelihood/src/amount/exact.js';
import { wordingProblem } from '../../../../../subgraphs/livelihood/src/published/figure-row-problems.js';
import { milestoneFault } from '../../../../../subgraphs/livelihood/src/rules/l7-milestones-in-order.js';
import { livelihoodSample } from '../../../../../subgraphs/livelihood/sample/livelihood-sample.js';

/** The rows of every register as they stand at the end, and how many journal rows led there. */
function ending(options: { seed: number; scale: number }) {
  const registers = new Map<string, Map<string, SampleRow>>();
  let acts = 0;
  for (const { register, rows } of livelihoodSample(options)) {
    const known = registers.get(register.name) ?? new Map<string, SampleRow>();
    registers.set(register.name, known);
    for (const row of rows) {
      const key = keyOf(register.name, row);
      known.set(key, { ...known.get(key), ...row });
      acts += 1;
    }
  }
  const of = (name: string) => [...(registers.get(name)?.values() ?? [])];
  return { of, acts, counts: Object.fromEntries([...registers].map(([name, rows]) => [name, rows.size])) };
}

const NATURAL: Readonly<Record<string, readonly string[]>> = {
  LivelihoodItem: ['programme', 'no'],
  Indicator: ['item', 'code'],
  IndicatorTarget: ['indicator', 'region'],
  Reading: ['indicator', 'region', 'period', 'revision'],
  Milestone: ['item', 'no'],
  ItemSupport: ['item', 'partyOrganization'],
  ClinicEquipment: ['clinic', 'kit', 'unitNo'],
  ServiceCircle: ['kind', 'region'],
  PublishedFigure: ['code', 'region', 'period'],
};
const keyOf = (register: string, row: SampleRow) => (NATURAL[register] ?? ['code']).map((field) => String(row[field])).join('/');

describe('the livelihood part of the sample district', () => {
  const whole = ending({ seed: 59, scale: 1 });

  it('has the size of the real one', () => {
    expect(whole.counts).toMatchObject({
      LivelihoodProgramme: 1,
      LivelihoodItem: 20,
      RenewalProgramme: 1,
      RenewalProject: 260,
      Clinic: 675,
      ClinicEquipment: 675 * 2 + 85 * 2,
      MedicalInstitution: 30,
      CareFacility: 105 + 230,
    });
    expect(whole.of('Clinic').filter((clinic) => clinic.tier === 'CENTRAL')).toHaveLength(85);
    expect(whole.of('CareFacility').filter((facility) => facility.kind === 'CENTRE')).toHaveLength(105);
    expect(whole.counts.Milestone).toBeGreaterThan(30);
    expect(whole.counts.Reading).toBeGreaterThan(2000);
    expect(whole.counts.PublishedFigure).toBeGreaterThan(5);
  });

  it('is the same for the same seed, and another for another', () => {
    const rows = (seed: number) => JSON.stringify(ending({ seed, scale: 0.1 }).of('Reading'));
    expect(rows(7)).toBe(rows(7));
    expect(rows(7)).not.toBe(rows(8));
  });

  it('invests 1399亿, and some projects more than they planned', () => {
    const projects = whole.of('RenewalProject');
    expect(sum(projects.map((project) => project.totalInvestment as string))).toBe('139900000000');
    const over = projects.filter((project) => project.annualPlan && compare(project.completed as string, project.annualPlan as string) > 0);
    expect(over.length).toBeGreaterThan(0);
    expect(projects.filter((project) => project.category === 'OLD_ESTATE' && project.status === 'PLANNED')).toEqual([]);
  });

  it('shows items in many states, and tells each one’s life', () => {
    expect(new Set(whole.of('LivelihoodItem').map((item) => item.status))).toEqual(
      new Set(['IN_PROGRESS', 'DELAYED', 'ADJUSTED', 'COMPLETED', 'ACCEPTED', 'RESULT_PUBLISHED']),
    );
    expect(whole.acts).toBeGreaterThan(8000);
  });

  it('breaks every target down to the last piece (L6)', () => {
    for (const indicator of whole.of('Indicator').filter((one) => one.aggregation === 'SUM')) {
      const key = `${String(indicator.item)}/${String(indicator.code)}`;
      const parts = whole.of('IndicatorTarget').filter((part) => part.indicator === key);
      expect([key, sum(parts.map((part) => part.target as string))]).toEqual([key, indicator.target]);
    }
  });

  it('never lets a cumulative reading fall (L8), and counts no fewer than five persons (L9)', () => {
    const kinds = new Map(whole.of('Indicator').map((one) => [`${String(one.item)}/${String(one.code)}`, one]));
    const series = Map.groupBy(
      whole.of('Reading').filter((reading) => reading.revision === 0),
      (reading) => `${String(reading.indicator)} ${String(reading.region)}`,
    );
    const falling = [...series].filter(([, readings]) => {
      const indicator = kinds.get(readings[0]!.indicator as string)!;
      const values = readings.map((reading) => reading.value as string);
      return isYearToDate(indicator.kind as never) && values.some((value, at) => at > 0 && compare(value, values[at - 1]!) < 0);
    });
    expect(falling).toEqual([]);
    const persons = whole.of('Reading').filter((reading) => kinds.get(reading.indicator as string)!.unit === '人');
    expect(persons.filter((reading) => ['1', '2', '3', '4'].includes(reading.value as string))).toEqual([]);
  });

  it('keeps milestones in order (L7) and days within the sample’s past', () => {
    for (const [, milestones] of Map.groupBy(whole.of('Milestone'), (one) => one.item)) {
      expect(milestoneFault(milestones.map((one) => ({ actualOn: null, ...one, id: String(one.no) })) as never)).toBeUndefined();
    }
    for (const name of ['LivelihoodItem', 'RenewalProject', 'ClinicEquipment', 'CareFacility', 'Reading', 'Milestone']) {
      expect(whole.of(name).filter((row) => (row.$effectiveOn as string) > '2026-06-30')).toEqual([]);
    }
  });

  it('words its published figures as rule L4 asks', () => {
    expect(
      whole
        .of('PublishedFigure')
        .map((figure) => wordingProblem(figure as never))
        .filter(Boolean),
    ).toEqual([]);
  });

  it('stands under the unassigned province 59 alone', () => {
    const regions = [
      'LivelihoodProgramme',
      'RenewalProject',
      'Clinic',
      'MedicalInstitution',
      'CareFacility',
      'Reading',
      'PublishedFigure',
      'ServiceCircle',
    ].flatMap((name) => whole.of(name).map((row) => row.region as string));
    expect(regions.filter((region) => !region.startsWith('59'))).toEqual([]);
  });

  it('shrinks and grows with the scale', () => {
    const small = ending({ seed: 59, scale: 0.1 });
    expect(small.counts).toMatchObject({ LivelihoodItem: 20 });
    expect(small.counts.Clinic).toBeLessThan(100);
    const double = ending({ seed: 59, scale: 2 });
    expect(double.counts).toMatchObject({ LivelihoodProgramme: 2, LivelihoodItem: 40, RenewalProject: 520, Clinic: 1350 });
  });
});
