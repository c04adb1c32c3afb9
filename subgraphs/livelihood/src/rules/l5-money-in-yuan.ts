import { refuse, rule } from '@redsail/kit';
import { IN_YUAN, isScaledMoney, isYuan, TWO_DECIMALS } from '../amount/money-unit.js';
import { Indicator } from '../indicator/indicator.register.js';
import type { Reading } from '../indicator/reading.register.js';
import type { PublishedFigure } from '../published/published-figure.register.js';
import type { RenewalProject } from '../renewal/renewal-project.register.js';

const AMOUNTS = ['totalInvestment', 'annualPlan', 'completed'] as const;

/** Rule L5: amounts of a project, and those about to be set, are yuan: zero or more, with at most two decimals. */
export const l5ProjectAmounts = rule<RenewalProject>('L5', ({ record, input }) => {
  const amounts: [string, unknown][] = [
    ...AMOUNTS.map((name): [string, unknown] => [name, record[name]]),
    ['amount', input.amount],
    ['newPlan', input.newPlan],
  ];
  return amounts
    .filter(([, amount]) => typeof amount === 'string' && !isYuan(amount))
    .map(([name]) => refuse(name, TWO_DECIMALS.zh, TWO_DECIMALS.en));
});

/** Rule L5: money is published in yuan here, whatever unit the report used; the wording keeps that. */
export const l5FigureUnit = rule<PublishedFigure>('L5', ({ record }) =>
  isScaledMoney(record.unit) ? refuse('unit', IN_YUAN.zh, IN_YUAN.en) : undefined,
);

/** Rule L5: an indicator of money is measured in 元. */
export const l5IndicatorUnit = rule<Indicator>('L5', ({ record }) =>
  isScaledMoney(record.unit) || (record.kind === 'MONEY' && record.unit !== '元') ? refuse('unit', IN_YUAN.zh, IN_YUAN.en) : undefined,
);

/** Rule L5: a reading of money is an amount in yuan. */
export const l5MoneyReading = rule<Reading>('L5', async ({ record, load }) => {
  const indicator = await load(Indicator, record.indicator);
  return indicator?.kind === 'MONEY' && !isYuan(record.value) ? refuse('value', TWO_DECIMALS.zh, TWO_DECIMALS.en) : undefined;
});
