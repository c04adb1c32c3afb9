import { act, choice, code, create, day, decimal, foreign, lifecycle, ref, text } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { p8AssaultTeamOfPartyMembers } from '../rules/p8-assault-team-of-party-members.js';
import { p8LeaderIsAMember } from '../rules/p8-leader-is-a-member.js';
import { p8MemberOnce } from '../rules/p8-member-once.js';
import { p8ServiceOfAMember } from '../rules/p8-service-of-a-member.js';
import { CommandoMember } from './commando-member.register.js';
import { CommandoKind, CommandoStatus } from './commando.choices.js';
import { Commando } from './commando.register.js';
import { ServiceRecord } from './service-record.register.js';

const person = ref(() => Person, '人员 · person');
const standing = [CommandoStatus.FORMED, CommandoStatus.ACTIVE];

export const commandoLifecycle = lifecycle(Commando, {
  title: '突击队（志愿服务队） · commando or volunteer team',
  state: 'status',
  scope: 'commando:write',
  commands: [
    create('formCommando', '组建队伍 · form a team; the leader is its first member', {
      to: CommandoStatus.FORMED,
      documentNo: 'optional',
      input: {
        code: code(null, '队伍编号 · team number'),
        name: text('名称 · name'),
        kind: choice(CommandoKind, '类别 · kind'),
        org: foreign('PartyOrganization', 'code', '组建党组织 · party organisation that forms it'),
        region: foreign('Region', 'code', '服务地 · division where it works', { nullable: true }),
        leader: ref(() => Person, '队长 · leader'),
        task: text('任务 · task'),
      },
      rules: [p8AssaultTeamOfPartyMembers],
      make: (input, { effectiveOn }) => ({ ...input, formedOn: effectiveOn }),
      apply: (commando, { leader }, { create: make, effectiveOn }) => {
        make(CommandoMember, { commando: commando.id, person: leader, from: effectiveOn });
      },
    }),
    act('addCommandoMember', '吸收队员 · take a member into the team', {
      from: standing,
      input: { person },
      rules: [p8AssaultTeamOfPartyMembers, p8MemberOnce],
      apply: (commando, input, { create: make, effectiveOn }) => {
        make(CommandoMember, { commando: commando.id, person: input.person, from: effectiveOn });
      },
    }),
    act('removeCommandoMember', '队员离队 · a member leaves the team', {
      from: standing,
      input: { person },
      rules: [p8LeaderIsAMember, p8MemberOnce],
      apply: async (commando, input, { find, effectiveOn }) => {
        for (const one of await find(CommandoMember, { commando: commando.id, person: input.person, to: null })) one.to = effectiveOn;
      },
    }),
    act('appointCommandoLeader', '指定队长 · appoint another member as the leader', {
      from: standing,
      input: { leader: ref(() => Person, '队长 · leader, a member of the team') },
      rules: [p8LeaderIsAMember],
      apply: (commando, input) => {
        commando.leader = input.leader;
      },
    }),
    act('activateCommando', '投入服务 · send the team into service', { from: [CommandoStatus.FORMED], to: CommandoStatus.ACTIVE }),
    act('recordCommandoService', '记录服务 · record the service of a member', {
      from: [CommandoStatus.ACTIVE],
      input: {
        person,
        servedOn: day('服务日期 · served on'),
        hours: decimal('服务时长 · hours served'),
        task: text('服务内容 · what was done', { nullable: true }),
      },
      rules: [p8ServiceOfAMember],
      apply: (commando, input, { create: make }) => {
        make(ServiceRecord, { ...input, commando: commando.id });
      },
    }),
    act('standDownCommando', '解散队伍 · stand the team down', {
      from: [CommandoStatus.ACTIVE],
      to: CommandoStatus.STOOD_DOWN,
      documentNo: 'optional',
      apply: async (commando, _, { find, effectiveOn }) => {
        commando.stoodDownOn = effectiveOn;
        for (const one of await find(CommandoMember, { commando: commando.id, to: null })) one.to = effectiveOn;
      },
    }),
  ],
});
