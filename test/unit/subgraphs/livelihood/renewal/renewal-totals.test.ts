import { totalsOf } from '../../../../../subgraphs/livelihood/src/renewal/renewal-totals.js';

const project = (category: string, totalInvestment: string, annualPlan: string | null, completed: string, status = 'STARTED') =>
  ({ category, status, totalInvestment, annualPlan, completed }) as never;

describe('totals of renewal projects', () => {
  it('shows 161.8 % as 1.618, by the sums', () => {
    const totals = totalsOf([project('ROAD', '100.00', '100.00', '261.80'), project('PARK', '100.00', '100.00', '61.80')]);
    expect(totals.completionRate).toBe('1.618');
  });

  it('adds 1399亿 to the fen', () => {
    const projects = Array.from({ length: 260 }, () => project('ROAD', '538076923.07', '1.00', '0.01'));
    expect(totalsOf(projects)).toMatchObject({
      projectCount: 260,
      totalInvestment: '139899999998.20',
      completed: '2.60',
      annualPlan: '260.00',
    });
  });

  it('keeps the categories in their order and sums each of its own', () => {
    const totals = totalsOf([
      project('PARK', '1.00', '4.00', '1.00'),
      project('OLD_ESTATE', '2.00', '1.00', '1.50', 'PLANNED'),
      project('PARK', '3.00', null, '9.00', 'HANDED_OVER'),
    ]);
    expect(totals.byCategory).toEqual([
      {
        category: 'OLD_ESTATE',
        count: 1,
        started: 0,
        totalInvestment: '2.00',
        annualPlan: '1.00',
        completed: '1.50',
        completionRate: '1.5',
      },
      { category: 'PARK', count: 2, started: 2, totalInvestment: '4.00', annualPlan: '4.00', completed: '10.00', completionRate: '0.25' },
    ]);
    expect(totals).toMatchObject({ started: 2, completionRate: '0.5', completed: '11.50' });
  });
});
