import { itemResumesWhereItStarted } from '../../../../../subgraphs/livelihood/src/rules/item-resumes-where-it-started.js';
import { refusals } from '../stand-in/rule-context.js';
import { item } from '../stand-in/small-programme.js';

const adjusted = (startedOn: string | null, command: string) =>
  refusals(itemResumesWhereItStarted, item({ status: 'ADJUSTED', startedOn }), { command });

describe('an adjusted item goes on where it was', () => {
  it('resumes work that had begun, and does not publish it again', async () => {
    expect(await adjusted('2026-02-10', 'resumeLivelihoodItem')).toEqual([]);
    expect(await adjusted('2026-02-10', 'publishLivelihoodItem')).toHaveLength(1);
  });

  it('publishes anew what had not begun, and does not resume it', async () => {
    expect(await adjusted(null, 'publishLivelihoodItem')).toEqual([]);
    expect(await adjusted(null, 'resumeLivelihoodItem')).toHaveLength(1);
  });

  it('says nothing of items in other states', async () => {
    expect(await refusals(itemResumesWhereItStarted, item({ status: 'DELAYED' }), { command: 'resumeLivelihoodItem' })).toEqual([]);
  });
});
