import { refuse, rule } from '@redsail/kit';
import type { Deployment } from '../deployment/deployment.register.js';

/** Every called person answers, by accepting or by leave, not later than the deadline (rule P5). */
export const p5AnswerByTheDeadline = rule<Deployment>('P5', ({ record, effectiveOn }) =>
  effectiveOn > record.answerDueOn
    ? refuse('effectiveOn', `应召期限为 ${record.answerDueOn}，已逾期`, `the last day to answer was ${record.answerDueOn}`)
    : undefined,
);
