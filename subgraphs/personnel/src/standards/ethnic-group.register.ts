import { code, Entity, register, text } from '@redsail/kit';

/** GB/T 3304-1991: 01 to 56, and OTHER for what the systems write differently (standards S8). Loaded from data/. */
@register('民族 · ethnic group', { plural: 'ethnicGroups', natural: 'code', scope: 'organization:read' })
export class EthnicGroup extends Entity {
  @code(null, '代码 · code of GB/T 3304, 01 to 56, or OTHER', { unique: true, order: true }) code!: string;
  @text('字母代码 · letter code of GB/T 3304', { nullable: true }) letters?: string | null;
  @text('名称 · name') name!: string;
  @text('英文名称 · name in English') nameEn!: string;
}
