import { refuse, rule } from '@redsail/kit';
import { CommandoMember } from '../commando/commando-member.register.js';
import type { Commando } from '../commando/commando.register.js';

/** The leader is a member of the team: a new leader is one already, and the leader does not leave before handing over (rule P8). */
export const p8LeaderIsAMember = rule<Commando>('P8', async ({ record, input, command, find }) => {
  if (command === 'removeCommandoMember') {
    return record.leader === input.person
      ? refuse('person', '队长离队前须先移交队长职务', 'the leader hands over before leaving the team')
      : undefined;
  }
  const [membership] = await find(CommandoMember, { commando: record.id, person: input.leader, to: null });
  return membership ? undefined : refuse('leader', '队长须为本队队员', 'the leader is a member of the team');
});
