import { day, Entity, ref, register } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { Commando } from './commando.register.js';
import { periodRowProblems } from '../standards/period-row-problems.js';

@register('队员 · member of a team', {
  plural: 'commandoMembers',
  natural: ['commando', 'person', 'from'],
  scope: 'commando:read',
  rows: [{ through: 'person' }],
  validity: ['from', 'to'],
  checkRow: periodRowProblems,
})
export class CommandoMember extends Entity {
  @ref(() => Commando, '队伍 · team') commando!: string;
  @ref(() => Person, '人员 · person') person!: string;
  @day('入队日期 · from, inclusive', { order: true }) from!: string;
  @day('离队日期 · to, exclusive; empty while it lasts', { nullable: true }) to?: string | null;
}
