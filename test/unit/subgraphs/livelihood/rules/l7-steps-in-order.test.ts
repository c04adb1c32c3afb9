import { l7EquipmentSteps, l7ItemSteps, l7ProjectSteps } from '../../../../../subgraphs/livelihood/src/rules/l7-steps-in-order.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';

describe('L7: the steps of a life are dated in order', () => {
  it('accepts a step on the day of the last one, or later', async () => {
    expect(await refusals(l7ProjectSteps, { startedOn: '2026-06-30' })).toEqual([]);
    expect(await refusals(l7EquipmentSteps, { deliveredOn: '2026-05-01', installedOn: null })).toEqual([]);
    expect(await refusals(l7ItemSteps, { decidedOn: '2026-01-12' })).toEqual([]);
  });

  it('refuses a handover before the acceptance it follows', async () => {
    const [refusal] = await refusals(l7ProjectSteps, { startedOn: '2026-01-01', acceptedOn: '2026-06-10' }, { effectiveOn: '2026-06-09' });
    expect(refusal).toMatchObject({ field: 'effectiveOn', en: 'it is not before the step it follows, 2026-06-10' });
  });

  it('refuses a day in the future', async () => {
    expect(await refusedFields(l7EquipmentSteps, {}, { effectiveOn: '2026-07-01' })).toEqual(['effectiveOn']);
  });
});
