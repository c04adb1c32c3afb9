import { refuse, rule } from '@redsail/kit';
import type { Deployment } from '../deployment/deployment.register.js';

/** Nobody is overdue before the deadline has passed by the clock (rule P5). */
export const p5OverdueAfterTheDeadline = rule<Deployment>('P5', ({ record, today }) =>
  today <= record.answerDueOn
    ? refuse('id', `应召期限 ${record.answerDueOn} 尚未过`, `the last day to answer is ${record.answerDueOn}; it has not passed`)
    : undefined,
);
