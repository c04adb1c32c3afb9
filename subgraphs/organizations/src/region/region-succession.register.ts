import { choice, day, Entity, ref, register } from '@redsail/kit';
import { RegionChangeKind } from './region.choices.js';
import { Region } from './region.register.js';

/** Which division took over from which. One abolished division may have several successors, and one successor several predecessors. */
@register('区划沿革 · succession of divisions', {
  plural: 'regionSuccessions',
  natural: ['predecessor', 'successor'],
  scope: 'region:read',
})
export class RegionSuccession extends Entity {
  @ref(() => Region, '原区划 · division that is no more') predecessor!: string;
  @ref(() => Region, '新区划 · division that took over') successor!: string;
  @choice(RegionChangeKind, '变更类型 · kind of change') kind!: RegionChangeKind;
  @day('变更日期 · changed on', { order: true }) changedOn!: string;
}
