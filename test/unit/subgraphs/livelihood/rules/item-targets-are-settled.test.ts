import { indicatorsOpen, targetsOpen } from '../../../../../subgraphs/livelihood/src/rules/item-targets-are-settled.js';
import { refusals } from '../stand-in/rule-context.js';
import { indicator, item, tables, target, TOWN } from '../stand-in/small-programme.js';

const at = (status: string) => ({ tables: tables({ item: item({ status }) }) });

describe('what was decided by vote is what is measured', () => {
  it.each(['SOLICITED', 'CANDIDATE', 'ADJUSTED'])('lets indicators change in %s', async (status) => {
    expect(await refusals(indicatorsOpen, indicator(), at(status))).toEqual([]);
    expect(await refusals(targetsOpen, target(TOWN, '1'), at(status))).toEqual([]);
  });

  it('lets a decided target be broken down, and nothing else', async () => {
    expect(await refusals(indicatorsOpen, indicator(), at('DECIDED'))).toHaveLength(1);
    expect(await refusals(targetsOpen, target(TOWN, '1'), at('DECIDED'))).toEqual([]);
  });

  it.each(['PUBLISHED', 'IN_PROGRESS', 'RESULT_PUBLISHED'])('changes nothing in %s', async (status) => {
    expect(await refusals(indicatorsOpen, indicator(), at(status))).toHaveLength(1);
    expect(await refusals(targetsOpen, target(TOWN, '1'), at(status))).toHaveLength(1);
  });
});
