import { refuse, rule } from '@redsail/kit';
import { CommandoMember } from '../commando/commando-member.register.js';
import type { Commando } from '../commando/commando.register.js';

/** Nobody joins a team twice, and only a member leaves it (rule P8). */
export const p8MemberOnce = rule<Commando>('P8', async ({ record, input, command, find, effectiveOn }) => {
  const [membership] = await find(CommandoMember, { commando: record.id, person: input.person, to: null });
  if (command === 'addCommandoMember')
    return membership ? refuse('person', '该人员已是本队队员', 'the person is a member of the team already') : undefined;
  if (!membership) return refuse('person', '该人员不是本队队员', 'the person is no member of the team');
  return effectiveOn < membership.from
    ? refuse(
        'effectiveOn',
        `离队日期不得早于入队日期 ${membership.from}`,
        `expected a day not before ${membership.from}, when the person joined`,
      )
    : undefined;
});
