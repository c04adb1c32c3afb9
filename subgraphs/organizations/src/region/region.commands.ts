import { act, choice, code, codes, create, divisionCode, divisionLevel, lifecycle, ref, text } from '@redsail/kit';
import { o1DivisionCodeFits } from '../rules/o1-codes-valid.js';
import { o18NoDivisionLeftBelow, o18SuccessorsInForce } from '../rules/o18-divisions.js';
import { RegionChangeKind, UrbanRuralClass } from './region.choices.js';
import { RegionSuccession } from './region-succession.register.js';
import { Region } from './region.register.js';

/** The yearly publication comes by import; these are for changes that an office decides in between. A code is never used again. */
export const regionLifecycle = lifecycle(Region, {
  title: '行政区划 · administrative division',
  scope: 'region:write',
  commands: [
    create('establishRegion', '设立区划 · establish a division', {
      documentNo: 'required',
      input: {
        code: code(divisionCode, '区划代码 · division code, 12 digits, never used before'),
        name: text('名称 · name'),
        parent: ref(() => Region, '上级区划 · division above; none for a province', { nullable: true }),
        urbanRuralClass: choice(UrbanRuralClass, '城乡分类 · urban-rural class, of villages', { nullable: true }),
      },
      rules: [o1DivisionCodeFits],
      make: (input, c) => ({ ...input, level: divisionLevel(input.code), validFrom: c.effectiveOn }),
    }),
    act('renameRegion', '区划更名 · rename a division; its code stays', {
      from: 'any',
      documentNo: 'required',
      input: { name: text('新名称 · new name') },
      apply: (region, input) => {
        region.name = input.name;
      },
    }),
    act('retireRegion', '撤销区划 · abolish a division and name its successors', {
      from: 'any',
      documentNo: 'required',
      input: {
        successors: codes('后继区划代码 · codes of the divisions that take over'),
        kind: choice(RegionChangeKind, '变更类型 · kind of change'),
      },
      rules: [o18NoDivisionLeftBelow, o18SuccessorsInForce],
      apply: (region, input, c) => {
        region.validTo = c.effectiveOn;
        for (const successor of input.successors as string[]) {
          c.create(RegionSuccession, { predecessor: region.id, successor, kind: input.kind, changedOn: c.effectiveOn });
        }
      },
    }),
  ],
});
