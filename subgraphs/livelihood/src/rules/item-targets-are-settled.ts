import { refuse, rule, type Refusal, type RuleContext } from '@redsail/kit';
import type { IndicatorTarget } from '../indicator/indicator-target.register.js';
import { Indicator } from '../indicator/indicator.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';

const OPEN_FOR_INDICATORS: readonly string[] = ['SOLICITED', 'CANDIDATE', 'ADJUSTED'];
const OPEN_FOR_TARGETS: readonly string[] = [...OPEN_FOR_INDICATORS, 'DECIDED'];

async function settled(load: RuleContext<Indicator>['load'], itemId: string, open: readonly string[]): Promise<Refusal | undefined> {
  const item = await load(LivelihoodItem, itemId);
  return item && !open.includes(item.status)
    ? refuse(
        'id',
        `实事处于 ${item.status}，目标已定；须先经审定机关同意调整`,
        `the item is ${item.status} and its targets are settled: adjust the item first, with the deciding body's consent`,
      )
    : undefined;
}

/** Life cycle of an item: what has been decided by vote is what is measured. Indicators change before the decision or in an adjustment. */
export const indicatorsOpen = rule<Indicator>('L-ITEM', ({ record, load }) => settled(load, record.item, OPEN_FOR_INDICATORS));

/** A decided target may still be broken down by division, until it is published. */
export const targetsOpen = rule<IndicatorTarget>('L-ITEM', async ({ record, load }) => {
  const indicator = await load(Indicator, record.indicator);
  return indicator ? settled(load, indicator.item, OPEN_FOR_TARGETS) : undefined;
});
