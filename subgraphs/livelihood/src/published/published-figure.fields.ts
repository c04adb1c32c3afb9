import { batched, extend } from '@redsail/kit';
import { sumOfYuan } from '../amount/exact.js';
import { compareAll } from './comparison.js';
import type { Figure } from './counted.js';
import { PublishedFigure } from './published-figure.register.js';

const COUNTED = ['code', 'region', 'period', 'value', 'bound'] as const;

export const publishedFigureFields = extend(
  PublishedFigure,
  {},
  {
    number: batched(
      'ApproxNumber!',
      '数值及界限 · the number with its bound and wording',
      { needs: ['value', 'bound', 'raw'] },
      async (keys: readonly PublishedFigure[]) => keys.map(({ value: figure, bound, raw }) => ({ value: figure, bound, raw })),
    ),
    money: batched(
      'Money',
      '金额 · as money, when the unit is 元',
      { needs: ['value', 'unit'] },
      async (keys: readonly PublishedFigure[]) => keys.map((key) => (key.unit === '元' ? sumOfYuan([key.value]) : null)),
    ),
    comparison: batched(
      'Comparison',
      '与计数对比 · beside what is counted from rows; null where nothing is registered to count',
      { needs: COUNTED },
      (keys: readonly Figure[], _args, context) => compareAll(context, keys),
    ),
  },
);
