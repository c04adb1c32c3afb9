import { l7MilestonesInOrder, milestoneFault } from '../../../../../subgraphs/livelihood/src/rules/l7-milestones-in-order.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';
import { tables } from '../stand-in/small-programme.js';

const milestone = (no: number, plannedOn: string, actualOn: string | null = null) => ({
  id: `Milestone:p/1/${no}`,
  item: 'LivelihoodItem:p/1',
  no,
  plannedOn,
  actualOn,
});

const started = milestone(1, '2026-03-01', '2026-03-05');
const toppedOut = milestone(2, '2026-05-01');
const completed = milestone(3, '2026-10-31');
const around = (input: object) => ({ input: { ...input }, tables: tables({ milestones: [started, toppedOut, completed] }) });

describe('L7: milestones in order', () => {
  it('records the next milestone', async () => {
    expect(await refusals(l7MilestonesInOrder, toppedOut, around({ actualOn: '2026-05-20' }))).toEqual([]);
  });

  it('refuses a later milestone before an earlier one is reached', async () => {
    expect(await refusals(l7MilestonesInOrder, completed, around({ actualOn: '2026-06-01' }))).toMatchObject([
      { field: 'actualOn', en: 'milestone 2 is not reached yet, so 3 cannot be' },
    ]);
  });

  it('refuses a day before the earlier milestone, and one in the future', async () => {
    expect(await refusedFields(l7MilestonesInOrder, toppedOut, around({ actualOn: '2026-03-04' }))).toEqual(['actualOn']);
    expect(await refusedFields(l7MilestonesInOrder, toppedOut, around({ actualOn: '2026-07-01' }))).toEqual(['actualOn']);
  });

  it('refuses a plan before the earlier milestone’s', async () => {
    expect(await refusedFields(l7MilestonesInOrder, completed, around({ plannedOn: '2026-04-30' }))).toEqual(['plannedOn']);
    expect(await refusedFields(l7MilestonesInOrder, completed, around({ plannedOn: '2026-12-01' }))).toEqual([]);
  });

  it('finds no fault with milestones that come in any order of rows', () => {
    expect(milestoneFault([completed, started, toppedOut])).toBeUndefined();
  });
});
