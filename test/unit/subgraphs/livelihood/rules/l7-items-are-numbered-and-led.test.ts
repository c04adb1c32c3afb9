import { LivelihoodItem } from '../../../../../subgraphs/livelihood/src/item/livelihood-item.register.js';
import {
  l7HasIndicators,
  l7NumbersWithoutGaps,
  l7OneLeadOrgan,
} from '../../../../../subgraphs/livelihood/src/rules/l7-items-are-numbered-and-led.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';
import { indicator, item, tables } from '../stand-in/small-programme.js';

const numbered = (no: number) => {
  const others = [1, 2].map((other) => item({ id: `LivelihoodItem:p/${other}`, no: other }));
  return refusals(l7NumbersWithoutGaps, item({ id: 'new', no }), { tables: [[LivelihoodItem, others]] });
};

describe('L7: items are numbered 1..n, led by one organ, and measurable', () => {
  it('takes the next number', async () => {
    expect(await numbered(3)).toEqual([]);
  });

  it('refuses a number that is taken and one that leaves a gap, and names the next', async () => {
    expect(await numbered(2)).toMatchObject([{ field: 'no', en: 'number 2 is taken; the next is 3' }]);
    expect(await numbered(5)).toMatchObject([{ field: 'no', en: 'numbers have no gaps; the next is 3' }]);
  });

  it('refuses a lead organ that is to help as well', async () => {
    expect(await refusedFields(l7OneLeadOrgan, item({ coOrgans: ['O1'] }))).toEqual(['coOrgans']);
    expect(await refusedFields(l7OneLeadOrgan, item({ coOrgans: ['O3'] }))).toEqual([]);
  });

  it('wants at least one indicator and exactly one principal', async () => {
    const decide = (...indicators: object[]) => refusals(l7HasIndicators, item(), { tables: tables({ indicators }) });
    expect(await decide()).toMatchObject([{ en: 'an item has at least one indicator' }]);
    expect(await decide(indicator({ principal: false }))).toMatchObject([{ en: 'exactly one indicator is the principal one; it has 0' }]);
    expect(await decide(indicator(), indicator({ id: 'second', principal: false }))).toEqual([]);
    expect(await decide(indicator(), indicator({ id: 'second' }))).toMatchObject([
      { en: 'exactly one indicator is the principal one; it has 2' },
    ]);
  });
});
