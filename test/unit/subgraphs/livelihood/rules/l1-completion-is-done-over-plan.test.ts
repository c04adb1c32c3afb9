import { completionRate, l1PlanAboveZero, rollUp } from '../../../../../subgraphs/livelihood/src/rules/l1-completion-is-done-over-plan.js';
import { refusedFields } from '../stand-in/rule-context.js';

describe('L1: completion is done over plan', () => {
  it('is shown as it is above one', () => {
    expect(completionRate({ done: '226358200000', plan: '139900000000' })).toBe('1.618');
  });

  it('is null without a plan, or with a plan of nothing', () => {
    expect(completionRate({ done: '5', plan: null })).toBeNull();
    expect(completionRate({ done: '5', plan: '0' })).toBeNull();
    expect(completionRate({ done: null, plan: '5' })).toBeNull();
  });

  it('is rounded half up at the sixth place, without a float on the way', () => {
    expect(completionRate({ done: '1', plan: '3' })).toBe('0.333333');
    expect(completionRate({ done: '2', plan: '3' })).toBe('0.666667');
    expect(completionRate({ done: '90071992547409.93', plan: '90071992547409.93' })).toBe('1');
  });

  it('of a group is the rate of the sums, not the mean of the rates', () => {
    const parts = [
      { done: '90', plan: '100' },
      { done: '0', plan: '900' },
    ];
    expect(rollUp(parts)).toEqual({ done: '90', plan: '1000', completionRate: '0.09' });
  });

  it('of a group leaves out what has no plan on both sides', () => {
    const parts = [
      { done: '50', plan: '100' },
      { done: '1000', plan: null },
    ];
    expect(rollUp(parts)).toEqual({ done: '50', plan: '100', completionRate: '0.5' });
  });

  it('of a group adds amounts beyond 2^53 fen exactly', () => {
    const parts = Array.from({ length: 1000 }, () => ({ done: '139900000000.01', plan: '139900000000.01' }));
    expect(rollUp(parts)).toEqual({ done: '139900000000010', plan: '139900000000010', completionRate: '1' });
  });

  it('refuses an annual plan of zero: no plan is said by leaving it out', async () => {
    expect(await refusedFields(l1PlanAboveZero, { annualPlan: '0.00' })).toEqual(['annualPlan']);
    expect(await refusedFields(l1PlanAboveZero, { annualPlan: null })).toEqual([]);
    expect(await refusedFields(l1PlanAboveZero, { annualPlan: '5.00' }, { command: 'reviseAnnualPlan', input: { newPlan: '0' } })).toEqual([
      'newPlan',
    ]);
  });
});
