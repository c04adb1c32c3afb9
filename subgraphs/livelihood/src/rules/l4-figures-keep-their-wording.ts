import { refuse, rule } from '@redsail/kit';
import { wordingProblem } from '../published/figure-row-problems.js';
import type { PublishedFigure } from '../published/published-figure.register.js';

/** Rule L4: an approximate figure keeps its bound and its wording, and says the number that the wording says. */
export const l4FiguresKeepTheirWording = rule<PublishedFigure>('L4', ({ record }) => {
  const problem = wordingProblem(record);
  return problem && refuse(problem.field, problem.zh, problem.en);
});
