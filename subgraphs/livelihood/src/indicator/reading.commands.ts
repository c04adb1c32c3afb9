import { code, create, day, decimal, flag, foreign, lifecycle, ref, text } from '@redsail/kit';
import { l2SharedUnit } from '../rules/l2-rates-are-not-summed.js';
import { l3CorrectsTheNewest, l3Sourced } from '../rules/l3-readings-are-sourced.js';
import { l5MoneyReading } from '../rules/l5-money-in-yuan.js';
import { l6ReadingsCountOnce } from '../rules/l6-readings-count-once.js';
import { l8CumulativeNeverFalls } from '../rules/l8-cumulative-never-falls.js';
import { l9NoSmallCountsOfPeople } from '../rules/l9-no-small-counts-of-people.js';
import { Indicator } from './indicator.register.js';
import { Reading } from './reading.register.js';

const measured = {
  value: decimal('数值 · value in the unit stated'),
  unit: text('单位 · unit of the value; must be the indicator’s'),
  source: text('来源 · source'),
  verifiedBy: foreign('Organization', 'code', '核验单位 · organ that verified it', { nullable: true }),
};

export const readingCommands = lifecycle(Reading, {
  title: '读数 · reading',
  scope: 'livelihood:write',
  commands: [
    create('recordReading', '填报读数 · record what was measured', {
      documentNo: 'optional',
      input: {
        indicator: ref(() => Indicator, '指标 · indicator'),
        region: foreign('Region', 'code', '区划 · division'),
        period: code(null, '期间 · period: 2026, 2026-Q2 or 2026-06'),
        asOfOn: day('截至日期 · as of'),
        ...measured,
        remainder: flag('余数 · remainder: what no division below accounts for', { nullable: true }),
      },
      rules: [l3Sourced, l2SharedUnit, l5MoneyReading, l6ReadingsCountOnce, l8CumulativeNeverFalls, l9NoSmallCountsOfPeople],
      make: ({ unit: _unit, ...input }) => ({ ...input, remainder: input.remainder ?? false, revision: 0 }),
    }),
    create('correctReading', '更正读数 · correct a reading by a further row', {
      documentNo: 'optional',
      input: { corrects: ref(() => Reading, '更正的读数 · reading that is wrong'), ...measured },
      rules: [l3Sourced, l3CorrectsTheNewest, l2SharedUnit, l5MoneyReading, l9NoSmallCountsOfPeople],
      // A correction stands for the same division, period and day; only what was measured differs.
      make: async ({ unit: _unit, ...input }, { load, find, reason }) => {
        const { indicator, region, period, asOfOn, remainder } = (await load(Reading, input.corrects))!;
        const known = await find(Reading, { indicator, region, period });
        const revision = Math.max(...known.map((one) => one.revision)) + 1;
        return { ...input, indicator, region, period, asOfOn, remainder, revision, correction: reason };
      },
    }),
  ],
});
