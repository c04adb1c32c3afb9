import { codes, count, day, decimal, value } from '@redsail/kit';
import type { Measure } from './measure.js';

@value('计数结果 · what the readings say now, counted')
export class Measurement {
  @decimal('数值 · value in the indicator’s unit') value!: string;
  @day('截至日期 · newest as-of day among the readings') asOfOn!: string;
  @day('最早截至日期 · oldest as-of day among the readings') oldestOn!: string;
  @codes('来源 · sources of the readings') sources!: string[];
  @count('填报区划数 · how many divisions reported') divisions!: number;
}

export const measurementOf = (measure: Measure): Measurement | null =>
  measure.done === null
    ? null
    : {
        value: measure.done,
        asOfOn: measure.asOfOn!,
        oldestOn: measure.oldestOn!,
        sources: [...measure.sources],
        divisions: measure.divisions,
      };
