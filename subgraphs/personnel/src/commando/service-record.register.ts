import { day, decimal, Entity, ref, register, text } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { Commando } from './commando.register.js';

/** Whoever organises the service records it (民政部令67, standards S13). */
@register('服务记录 · service record', {
  plural: 'serviceRecords',
  natural: ['commando', 'person', 'servedOn'],
  scope: 'commando:read',
  rows: [{ through: 'person' }],
})
export class ServiceRecord extends Entity {
  @ref(() => Commando, '队伍 · team') commando!: string;
  @ref(() => Person, '人员 · person who served') person!: string;
  @day('服务日期 · served on', { order: true }) servedOn!: string;
  @decimal('服务时长 · hours served') hours!: string;
  @text('服务内容 · what was done', { nullable: true }) task?: string | null;
}
