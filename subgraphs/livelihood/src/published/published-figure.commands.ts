import { choice, code, create, day, decimal, foreign, lifecycle, text, ApproxBound } from '@redsail/kit';
import { l4FiguresKeepTheirWording } from '../rules/l4-figures-keep-their-wording.js';
import { l5FigureUnit } from '../rules/l5-money-in-yuan.js';
import { l6PartOfWhole } from '../rules/l6-parts-make-the-whole.js';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { PublishedFigure } from './published-figure.register.js';

export const publishedFigureCommands = lifecycle(PublishedFigure, {
  title: '公布数据 · published figure',
  scope: 'livelihood:write',
  commands: [
    create('recordPublishedFigure', '登记公布数据 · record a figure as it was published', {
      documentNo: 'optional',
      input: {
        code: code(null, '数据代码 · code'),
        labelZh: text('中文名称 · Chinese name'),
        labelEn: text('英文名称 · English name'),
        value: decimal('数值 · value; money in yuan, ratios as decimals'),
        unit: text('单位 · unit; 1 for ratios'),
        bound: choice(ApproxBound, '界限 · bound'),
        raw: text('原文 · wording as published'),
        period: code(null, '期间 · period'),
        asOfOn: day('截至日期 · as of'),
        region: foreign('Region', 'code', '区划 · division'),
        programme: code(null, '所属计划或行动 · programme or campaign', { nullable: true }),
        source: text('来源 · source document'),
      },
      rules: [divisionIsValid, l4FiguresKeepTheirWording, l5FigureUnit, l6PartOfWhole],
      make: (input) => ({ ...input }),
    }),
  ],
});
