import { code, count, Entity, flag, foreign, many, ref, register, text, type Many } from '@redsail/kit';
import { PositionLevel } from '../standards/position-level.register.js';
import { PostHolding } from './post-holding.register.js';

/** A post exists without a holder (W3C ORG, standards S14): what an organisation is established for. */
@register('岗位 · post', { plural: 'posts', natural: 'code', scope: 'person:read' })
export class Post extends Entity {
  @code(null, '岗位编号 · post number', { unique: true, order: true }) code!: string;
  @foreign('Organization', 'code', '所属单位 · organisation', { index: true }) org!: string;
  @text('职务名称 · title') title!: string;
  @count('编制数 · established headcount') headcount!: number;
  @flag('领导职务 · leadership post') leadership!: boolean;
  @ref(() => PositionLevel, '职务级别 · position level (GB/T 12407)', { nullable: true }) positionLevel?: string | null;
  @many(() => PostHolding, 'post', '任职 · holdings') holdings!: Many;
}
