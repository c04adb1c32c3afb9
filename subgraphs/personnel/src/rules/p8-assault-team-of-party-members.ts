import { refuse, rule } from '@redsail/kit';
import { CommandoKind } from '../commando/commando.choices.js';
import type { Commando } from '../commando/commando.register.js';
import { PartyMember } from '../party-member/party-member.register.js';

/** An assault team is of party members; a volunteer team is open to all (rule P8). */
export const p8AssaultTeamOfPartyMembers = rule<Commando>('P8', async ({ record, input, find }) => {
  if (record.kind !== CommandoKind.ASSAULT_TEAM) return undefined;
  const [field, person] = input.person ? ['person', input.person] : ['leader', input.leader];
  return (await find(PartyMember, { person })).length
    ? undefined
    : refuse(field, '党员突击队队员须为中共党员（含预备党员）', 'the members of an assault team are full or probationary party members');
});
