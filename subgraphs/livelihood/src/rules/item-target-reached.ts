import { refuse, rule } from '@redsail/kit';
import { compare, sum } from '../amount/exact.js';
import { Indicator } from '../indicator/indicator.register.js';
import { Reading } from '../indicator/reading.register.js';
import type { LivelihoodItem } from '../item/livelihood-item.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';
import { Milestone } from '../milestone/milestone.register.js';
import { inForce } from './l8-cumulative-never-falls.js';

/** Life cycle of an item: it is completed when its principal indicator has reached its target and every milestone is reached. */
export const itemTargetReached = rule<LivelihoodItem>('L-ITEM', async ({ record, find, load }) => {
  const open = (await find(Milestone, { item: record.id })).filter((milestone) => !milestone.actualOn);
  if (open.length) return refuse('id', `还有${open.length}个节点未完成`, `${open.length} milestones are not reached yet`);
  const [principal] = await find(Indicator, { item: record.id, principal: true });
  if (!principal?.target) return undefined;
  const programme = await load(LivelihoodProgramme, record.programme);
  const readings = await find(Reading, { indicator: principal.id });
  const done = reached(principal, readings, programme!.region);
  return compare(done, principal.target) < 0
    ? refuse(
        'id',
        `主指标完成 ${done}，未达到目标 ${principal.target}`,
        `the principal indicator is at ${done}, short of its target of ${principal.target}`,
      )
    : undefined;
});

/** What the readings say for the programme's whole division: the sum of every division's latest, or for a rate the division's own. */
function reached(indicator: Indicator, readings: readonly Reading[], region: string): string {
  const latest = [...Map.groupBy(readings, (reading) => reading.region)].map(([division, own]) => ({
    division,
    value: inForce(own).at(-1)!.value,
  }));
  if (indicator.aggregation === 'SUM') return sum(latest.map((one) => one.value));
  return latest.find((one) => one.division === region)?.value ?? '0';
}
