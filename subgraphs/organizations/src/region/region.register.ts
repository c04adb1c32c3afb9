import { choice, code, day, divisionCode, Entity, many, ref, register, text, type Many } from '@redsail/kit';
import { RegionLevel, UrbanRuralClass } from './region.choices.js';
import { regionRowProblems } from '../rules/o1-codes-valid.js';

/** A division stays in the register for ever: a code is never used again, an abolished division keeps its row (standards S2). */
@register('行政区划 · administrative division', {
  plural: 'regions',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'region:read',
  tree: 'parent',
  validity: ['validFrom', 'validTo'],
  checkRow: regionRowProblems,
})
export class Region extends Entity {
  @code(divisionCode, '区划代码 · division code, 12 digits', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(RegionLevel, '级别 · level', { index: true }) level!: RegionLevel;
  @ref(() => Region, '上级区划 · division one level above', { nullable: true }) parent?: string | null;
  @many(() => Region, 'parent', '下级区划 · divisions one level below') children!: Many;
  @choice(UrbanRuralClass, '城乡分类 · urban-rural class, of villages', { nullable: true }) urbanRuralClass?: UrbanRuralClass | null;
  @day('生效日期 · in force from, inclusive; empty when it was there before the records begin', { nullable: true }) validFrom?:
    | string
    | null;
  @day('失效日期 · in force until, exclusive; empty while in force', { nullable: true }) validTo?: string | null;
}
