import { divisionCode, refuse, rule } from '@redsail/kit';
import type { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';

/** A programme's plan begins before it ends, within its year, and its division has a valid code (S2). */
export const programmeCoversItsYear = rule<LivelihoodProgramme>('L-PROGRAMME', ({ record }) => {
  const problem = divisionCode.problem(record.region);
  if (problem) return refuse('region', problem.zh, problem.en);
  if (record.endsOn <= record.startsOn) return refuse('endsOn', '计划结束应晚于计划开始', 'the plan ends after it starts');
  const year = String(record.year);
  return record.startsOn.startsWith(year) ? undefined : refuse('startsOn', `计划应在${year}年开始`, `the plan starts in ${year}`);
});
