import { figureRowProblems } from '../../../../../subgraphs/livelihood/src/published/figure-row-problems.js';
import { projectRowProblems } from '../../../../../subgraphs/livelihood/src/renewal/renewal-row-problems.js';
import {
  l5FigureUnit,
  l5IndicatorUnit,
  l5MoneyReading,
  l5ProjectAmounts,
} from '../../../../../subgraphs/livelihood/src/rules/l5-money-in-yuan.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { indicator, reading, tables, TOWN } from '../stand-in/small-programme.js';

const project = { totalInvestment: '139900000000.00', annualPlan: null, completed: '0.00', region: TOWN };

describe('L5: money is yuan in decimals', () => {
  it('accepts amounts of a project with at most two decimals', async () => {
    expect(await refusedFields(l5ProjectAmounts, project)).toEqual([]);
    expect(projectRowProblems(project)).toEqual([]);
  });

  it('refuses a negative amount and a third decimal, on the record and about to be set', async () => {
    expect(await refusedFields(l5ProjectAmounts, { ...project, totalInvestment: '-1' })).toEqual(['totalInvestment']);
    expect(await refusedFields(l5ProjectAmounts, project, { input: { amount: '1.005' } })).toEqual(['amount']);
    expect(projectRowProblems({ ...project, completed: '-0.01' })).toMatchObject([{ column: 'completed', rule: 'L5' }]);
  });

  it.each(['亿元', '万元', '千元'])('refuses the unit %s: it is for display only', async (unit) => {
    expect(await refusedFields(l5FigureUnit, { unit })).toEqual(['unit']);
    expect(figureRowProblems({ value: '1', bound: 'EXACT', raw: '1', unit, region: TOWN })).toMatchObject([{ column: 'unit', rule: 'L5' }]);
  });

  it('measures an indicator of money in 元', async () => {
    expect(await refusedFields(l5IndicatorUnit, indicator({ kind: 'MONEY', unit: '个' }))).toEqual(['unit']);
    expect(await refusedFields(l5IndicatorUnit, indicator({ kind: 'MONEY', unit: '元' }))).toEqual([]);
    expect(await refusedFields(l5IndicatorUnit, indicator({ unit: '万人次' }))).toEqual([]);
  });

  it('takes a reading of money in fen at the finest, and other readings as they are', async () => {
    const money = tables({ indicators: [indicator({ kind: 'MONEY', unit: '元' })] });
    expect(await refusedFields(l5MoneyReading, reading(TOWN, '1.234'), { tables: money })).toEqual(['value']);
    expect(await refusedFields(l5MoneyReading, reading(TOWN, '1.23'), { tables: money })).toEqual([]);
    expect(await refusedFields(l5MoneyReading, reading(TOWN, '1.234'), { tables: tables() })).toEqual([]);
  });
});
