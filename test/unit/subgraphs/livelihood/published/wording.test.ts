import { readFileSync } from 'node:fs';
import { boundInWording, numberInWording } from '../../../../../subgraphs/livelihood/src/published/wording.js';
import { compare } from '../../../../../subgraphs/livelihood/src/amount/exact.js';

describe('numbers and bounds in Chinese prose', () => {
  it.each([
    ['6600多位', '6600', 'AT_LEAST'],
    ['接近70%', '0.7', 'BELOW'],
    ['近70%', '0.7', 'BELOW'],
    ['800余条', '800', 'AT_LEAST'],
    ['40多万家', '400000', 'AT_LEAST'],
    ['突破630万人次', '6300000', 'AT_LEAST'],
    ['1.5万个', '15000', null],
    ['1399亿元', '139900000000', null],
    ['161.8%', '1.618', null],
    ['约3千名', '3000', 'ABOUT'],
    ['1,694家', '1694', null],
    ['为期一个月', '1', null],
    ['2022年新增6900个', null, null],
    ['全部完成', null, null],
  ])('reads "%s" as %s %s', (raw, number, bound) => {
    expect(numberInWording(raw)).toBe(number);
    expect(boundInWording(raw)).toBe(bound);
  });

  it('reads every figure of the source documents as it was recorded', () => {
    const [, ...lines] = readFileSync('subgraphs/livelihood/data/published-figures.csv', 'utf8').trim().split('\n');
    const differing = lines
      .map((line) => line.split(','))
      .filter(([, , , value, , bound, raw]) => {
        const number = numberInWording(raw!);
        return (number !== null && compare(number, value!) !== 0) || (boundInWording(raw!) ?? 'EXACT') !== bound;
      });
    expect(lines).toHaveLength(53);
    expect(differing).toEqual([]);
  });
});
