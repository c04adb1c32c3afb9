import { text, value } from '@redsail/kit';
import { compare, difference, sum } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import type { IndicatorStanding, ItemStanding, ProgrammeStanding } from '../item/standing.js';
import { milestoneFault } from '../rules/l7-milestones-in-order.js';

/** What the rows of a programme break. Commands keep the rules; an import checks row by row and may leave such a thing. */
@value('一致性提示 · what the rows of a programme break')
export class ConsistencyRemark {
  @text('规则 · rule') rule!: string;
  @text('中文说明 · message in Chinese') messageZh!: string;
  @text('英文说明 · message in English') messageEn!: string;
}

const remark = (rule: string, messageZh: string, messageEn: string): ConsistencyRemark => ({ rule, messageZh, messageEn });

/** Every remark on a programme, by item number. */
export function remarksOn({ programme, items }: ProgrammeStanding): ConsistencyRemark[] {
  const gap = items.findIndex((one, at) => one.item.no !== at + 1);
  return [
    ...(gap >= 0 ? [remark('L7', `序号不连续：缺 ${gap + 1}`, `numbers have a gap: ${gap + 1} is missing`)] : []),
    ...items.flatMap((item) => itemRemarks(item)),
    ...items.flatMap((item) => item.indicators.flatMap((one) => indicatorRemarks(item, one, programme.region))),
  ];
}

function itemRemarks({ item, indicators, milestones }: ItemStanding): ConsistencyRemark[] {
  const principal = indicators.filter((one) => one.indicator.principal).length;
  const fault = milestoneFault(milestones);
  return [
    ...(principal === 1
      ? []
      : [
          remark(
            'L7',
            `实事${item.no}的主指标应恰有一个，现有${principal}个`,
            `item ${item.no} has ${principal} principal indicators, not one`,
          ),
        ]),
    ...(item.coOrgans?.includes(item.leadOrgan)
      ? [remark('L7', `实事${item.no}的牵头单位同时是配合单位`, `the lead organ of item ${item.no} also helps`)]
      : []),
    ...(fault ? [remark('L7', `实事${item.no}：${fault.zh}`, `item ${item.no}: ${fault.en}`)] : []),
  ];
}

function indicatorRemarks({ item }: ItemStanding, { indicator, targets, readings }: IndicatorStanding, home: string): ConsistencyRemark[] {
  if (indicator.aggregation === 'NONE') return [];
  const remarks: ConsistencyRemark[] = [];
  const name = `${item.no}/${indicator.code}`;
  if (indicator.target && targets.length) {
    const missing = difference(indicator.target, sum(targets.map((target) => target.target)));
    if (compare(missing, '0') !== 0) {
      remarks.push(
        remark('L6', `指标${name}的分解目标与总目标相差 ${missing}`, `the parts of ${name} differ from its target by ${missing}`),
      );
    }
  }
  const outside = [...targets, ...readings].find((part) => !covers(home, part.region));
  if (outside)
    remarks.push(
      remark(
        'L6',
        `指标${name}含计划区划之外的区划 ${outside.region}`,
        `${name} has a part outside the programme's division: ${outside.region}`,
      ),
    );
  const double = readings.find(
    (outer) => !outer.remainder && readings.some((inner) => inner.region !== outer.region && covers(outer.region, inner.region)),
  );
  if (double)
    remarks.push(remark('L6', `指标${name}在 ${double.region} 及其下级重复计算`, `${name} counts twice, in ${double.region} and below it`));
  return remarks;
}
