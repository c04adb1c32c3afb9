import { choice, code, day, Entity, foreign, many, ref, register, text, type Many } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { CommandoKind, CommandoStatus } from './commando.choices.js';
import { CommandoMember } from './commando-member.register.js';
import { ServiceRecord } from './service-record.register.js';

@register('突击队（志愿服务队） · commando or volunteer team', {
  plural: 'commandos',
  natural: 'code',
  keys: ['id'],
  scope: 'commando:read',
})
export class Commando extends Entity {
  @code(null, '队伍编号 · team number', { unique: true, order: true }) code!: string;
  @text('名称 · name') name!: string;
  @choice(CommandoKind, '类别 · kind') kind!: CommandoKind;
  @choice(CommandoStatus, '状态 · state', { index: true }) status!: CommandoStatus;
  @foreign('PartyOrganization', 'code', '组建党组织 · party organisation that formed it', { index: true }) org!: string;
  @foreign('Region', 'code', '服务地 · division where it works', { nullable: true, index: true }) region?: string | null;
  @ref(() => Person, '队长 · leader, a member of the team') leader!: string;
  @text('任务 · task') task!: string;
  @day('组建日期 · formed on', { order: true }) formedOn!: string;
  @day('解散日期 · stood down on', { nullable: true }) stoodDownOn?: string | null;
  @many(() => CommandoMember, 'commando', '队员 · members') members!: Many;
  @many(() => ServiceRecord, 'commando', '服务记录 · service records') serviceRecords!: Many;
}
