import { refuse, rule } from '@redsail/kit';
import { Indicator } from '../indicator/indicator.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';

/** Rule L7: the items of a programme are numbered 1..n, each number once. */
export const l7NumbersWithoutGaps = rule<LivelihoodItem>('L7', async ({ record, find }) => {
  const numbers = (await find(LivelihoodItem, { programme: record.programme }))
    .filter((item) => item.id !== record.id)
    .map((item) => item.no);
  const next = Math.max(0, ...numbers) + 1;
  if (numbers.includes(record.no))
    return refuse('no', `序号 ${record.no} 已被占用，下一个为 ${next}`, `number ${record.no} is taken; the next is ${next}`);
  return record.no === next ? undefined : refuse('no', `序号应连续，下一个为 ${next}`, `numbers have no gaps; the next is ${next}`);
});

/** Rule L7: one lead organ, which is not at the same time a helper. */
export const l7OneLeadOrgan = rule<LivelihoodItem>('L7', ({ record }) =>
  record.coOrgans?.includes(record.leadOrgan)
    ? refuse('coOrgans', '牵头单位不能同时是配合单位', 'the lead organ is not one of the organs that help')
    : undefined,
);

/** Rule L7: a decided item can be measured: at least one indicator, exactly one of them the principal. */
export const l7HasIndicators = rule<LivelihoodItem>('L7', async ({ record, find }) => {
  const indicators = await find(Indicator, { item: record.id });
  if (indicators.length === 0) return refuse('id', '每件实事至少有一个指标', 'an item has at least one indicator');
  const principal = indicators.filter((indicator) => indicator.principal).length;
  return principal === 1
    ? undefined
    : refuse('id', `主指标应恰有一个，现有${principal}个`, `exactly one indicator is the principal one; it has ${principal}`);
});
