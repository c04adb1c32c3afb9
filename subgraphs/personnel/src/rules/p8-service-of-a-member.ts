import { refuse, rule } from '@redsail/kit';
import { CommandoMember } from '../commando/commando-member.register.js';
import type { Commando } from '../commando/commando.register.js';

/** Service is recorded for who was a member on that day, at most a day's hours (rule P8). */
export const p8ServiceOfAMember = rule<Commando>('P8', async ({ record, input, find, today }) => {
  const hours = Number(input.hours);
  if (!(hours > 0 && hours <= 24))
    return refuse('hours', '服务时长应大于0且不超过24小时', 'expected more than 0 and at most 24 hours on one day');
  if (input.servedOn > today) return refuse('servedOn', '服务日期不得晚于今天', 'expected a day that is not in the future');
  const memberships = await find(CommandoMember, { commando: record.id, person: input.person });
  return memberships.some(({ from, to }) => from <= input.servedOn && (!to || input.servedOn < to))
    ? undefined
    : refuse('person', '该人员当日不是本队队员', 'the person was no member of the team on that day');
});
