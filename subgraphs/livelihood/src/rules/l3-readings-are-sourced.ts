import { refuse, rule } from '@redsail/kit';
import { Indicator } from '../indicator/indicator.register.js';
import { periodOf } from '../indicator/period.js';
import { sourceProblem } from '../indicator/reading-source.js';
import { Reading } from '../indicator/reading.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';

/** Rule L3: every reading has source, period and as-of day, and its period lies in the programme's year. */
export const l3Sourced = rule<Reading>('L3', async ({ record, today, load }) => {
  const problem = sourceProblem(record, today);
  if (problem) return refuse(problem.field, problem.zh, problem.en);
  const indicator = await load(Indicator, record.indicator);
  const item = indicator && (await load(LivelihoodItem, indicator.item));
  const programme = item && (await load(LivelihoodProgramme, item.programme));
  return programme && periodOf(record.period)!.year !== programme.year
    ? refuse('period', `期间应在计划年度 ${programme.year} 之内`, `the period lies in the programme's year, ${programme.year}`)
    : undefined;
});

/** Rule L3: a correction adds a row after the newest one; what was reported stays readable. */
export const l3CorrectsTheNewest = rule<Reading>('L3', async ({ record, load }) => {
  const wrong = await load(Reading, record.corrects!);
  return wrong && wrong.revision + 1 === record.revision
    ? undefined
    : refuse(
        'corrects',
        `该读数已有第${record.revision - 1}次修订，请更正最新的一次`,
        `the reading is at revision ${record.revision - 1} already: correct that one`,
      );
});
