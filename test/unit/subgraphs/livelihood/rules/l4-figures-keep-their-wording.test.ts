import { figureRowProblems } from '../../../../../subgraphs/livelihood/src/published/figure-row-problems.js';
import { l4FiguresKeepTheirWording } from '../../../../../subgraphs/livelihood/src/rules/l4-figures-keep-their-wording.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';

const figure = (value: string, bound: string, raw: string) => ({ value, bound, raw, unit: '个', region: '370211000000' });

describe('L4: approximate figures keep their bound and their wording', () => {
  it.each([
    ['400000', 'AT_LEAST', '40多万家'],
    ['0.70', 'BELOW', '接近70%'],
    ['6300000', 'AT_LEAST', '突破630万人次'],
    ['139900000000', 'EXACT', '1399亿元'],
    ['28', 'EXACT', '28个…全部开工'],
    ['1', 'EXACT', '为期一个月'],
  ])('accepts %s %s for "%s"', async (value, bound, raw) => {
    expect(await refusals(l4FiguresKeepTheirWording, figure(value, bound, raw))).toEqual([]);
  });

  it('refuses an approximate figure that is passed off as exact', async () => {
    const [refusal] = await refusals(l4FiguresKeepTheirWording, figure('400000', 'EXACT', '40多万家'));
    expect(refusal).toMatchObject({ field: 'bound', en: 'the wording "40多万家" says AT_LEAST' });
  });

  it('refuses a value that is not the number in the wording', async () => {
    expect(await refusedFields(l4FiguresKeepTheirWording, figure('40', 'AT_LEAST', '40多万家'))).toEqual(['value']);
  });

  it('does not guess where the wording holds more than one number', async () => {
    expect(await refusals(l4FiguresKeepTheirWording, figure('6900', 'EXACT', '2022年新增6900个'))).toEqual([]);
  });

  it('refuses a figure without its wording', async () => {
    expect(await refusedFields(l4FiguresKeepTheirWording, figure('5', 'EXACT', ' '))).toEqual(['raw']);
  });

  it('checks rows of an import alike', () => {
    expect(figureRowProblems(figure('400000', 'EXACT', '40多万家'))).toMatchObject([{ column: 'bound', rule: 'L4' }]);
  });
});
