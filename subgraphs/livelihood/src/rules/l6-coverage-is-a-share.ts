import { refuse, rule } from '@redsail/kit';
import { BETWEEN_0_AND_1, isShare } from '../circle/circle-row-problems.js';
import type { ServiceCircle } from '../circle/service-circle.register.js';

/** Rule L6: residents covered are a part of all residents, and a circle has a radius. */
export const l6CoverageIsAShare = rule<ServiceCircle>('L6', ({ record, input }) => {
  const rate = (input.coverageRate as string | undefined) ?? record.coverageRate;
  if (!isShare(rate)) return refuse('coverageRate', BETWEEN_0_AND_1.zh, BETWEEN_0_AND_1.en);
  return record.minutes > 0 ? undefined : refuse('minutes', '分钟应大于0', 'minutes are above zero');
});
