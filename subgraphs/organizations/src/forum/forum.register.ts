import { choice, code, day, Entity, ref, register, text } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { ForumStatus } from './forum.choices.js';

@register('议事平台 · forum where residents deliberate', {
  plural: 'forums',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'organization:read',
})
export class Forum extends Entity {
  @code(null, '平台编号 · forum code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @code(null, '类型代码 · code in the dictionary forum-kind', { nullable: true, index: true }) kindCode?: string | null;
  @ref(() => Region, '所在社区 · community') community!: string;
  @ref(() => PartyOrganization, '主办党组织 · party organisation that convenes it', { nullable: true }) convener?: string | null;
  @choice(ForumStatus, '状态 · state') status!: ForumStatus;
  @day('开办日期 · opened on', { nullable: true }) openedOn?: string | null;
  @day('关闭日期 · closed on', { nullable: true }) closedOn?: string | null;
}
