import {
  choice,
  code,
  divisionCode,
  divisionLevel,
  flag,
  isVirtualVillage,
  parentDivision,
  query,
  townKindOf,
  value,
  villageKindOf,
  type Context,
} from '@redsail/kit';
import { RegionLevel, RegionStatus, TownKind, VillageKind } from './region.choices.js';
import { regionStatus } from './region-status.js';
import { Region } from './region.register.js';

/** What the digits say by themselves (standards S2), whether or not the register has the code. */
@value('区划代码释义 · what a division code says')
export class DivisionCode {
  @code(null, '区划代码 · division code, 12 digits') code!: string;
  @choice(RegionLevel, '级别 · level') level!: RegionLevel;
  @choice(TownKind, '乡级类型 · kind of town it is or stands in', { nullable: true }) townKind?: TownKind | null;
  @choice(VillageKind, '村级类型 · kind of village', { nullable: true }) villageKind?: VillageKind | null;
  @flag('虚拟村级单位 · a virtual village unit, without residents') virtual!: boolean;
  @code(null, '上级代码 · code one level up, by its digits', { nullable: true }) parentCode?: string | null;
  @choice(RegionStatus, '状态 · state in the register; empty when it was never used', { nullable: true }) status?: RegionStatus | null;
}

export const divisionCodeQuery = query(
  'divisionCode',
  'DivisionCode',
  '区划代码释义 · what a division code says by its digits; null when it is no valid code',
  { code: ['String!', '区划代码 · division code, 12 digits'] },
  async ({ code }: { code: string }, context: Context): Promise<DivisionCode | null> => {
    const text = divisionCode.normalise(code);
    if (divisionCode.problem(text)) return null;
    const row = await context.loadBy(Region, 'code', text);
    return {
      code: text,
      level: divisionLevel(text),
      townKind: townKindOf(text) ?? null,
      villageKind: villageKindOf(text) ?? null,
      virtual: isVirtualVillage(text),
      parentCode: parentDivision(text) ?? null,
      status: row && regionStatus(row, context.today),
    };
  },
  { scope: 'region:read' },
);
