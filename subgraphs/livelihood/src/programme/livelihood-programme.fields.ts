import { batched, extend, type Context } from '@redsail/kit';
import { itemPart } from '../item/item-part.js';
import { completionOf } from '../item/livelihood-completion.js';
import { standingsOf, type ProgrammeStanding } from '../item/standing.js';
import { remarksOn } from './consistency-remark.js';
import { LivelihoodProgramme } from './livelihood-programme.register.js';

const fromStanding =
  <T>(read: (standing: ProgrammeStanding) => T) =>
  async (keys: readonly Pick<LivelihoodProgramme, 'id'>[], _args: unknown, context: Context) => {
    const standings = await standingsOf(
      context,
      keys.map((key) => key.id),
    );
    return keys.map((key) => read(standings.get(key.id)!));
  };

export const livelihoodProgrammeFields = extend(
  LivelihoodProgramme,
  {},
  {
    asOfOn: batched(
      'Date',
      '数据截至 · reporting day: the newest as-of day of its readings',
      {},
      fromStanding((standing) => standing.reportedOn),
    ),
    completion: batched(
      'LivelihoodCompletion!',
      '完成情况 · how many items are done',
      {},
      fromStanding((standing) => completionOf(standing.items.map((item) => itemPart(standing, item, standing.programme.region)!))),
    ),
    remarks: batched('[ConsistencyRemark!]!', '一致性提示 · what its rows break; empty when all is well', {}, fromStanding(remarksOn)),
  },
);
