import { act, code, create, lifecycle, text } from '@redsail/kit';
import { DictItem } from './dict-item.register.js';

/** 待释义 → 启用 → 停用. Open lists are filled in by the office in charge, without a change of the schema. */
export const dictItemLifecycle = lifecycle(DictItem, {
  title: '字典词条 · dictionary entry',
  state: 'status',
  scope: 'dictionary:write',
  commands: [
    create('addDictItem', '新增词条 · add an entry', {
      to: 'ACTIVE',
      documentNo: 'optional',
      input: {
        dict: code(null, '字典 · dictionary'),
        code: code(null, '代码 · code within the dictionary'),
        labelZh: text('中文名称 · Chinese label'),
        labelEn: text('英文名称 · English label', { nullable: true }),
        note: text('备注 · note', { nullable: true }),
      },
      make: (input) => ({ ...input }),
    }),
    act('defineDictItem', '释义 · say what a pending entry means', {
      from: ['PENDING'],
      to: 'ACTIVE',
      documentNo: 'required',
      input: { labelZh: text('中文名称 · Chinese label'), labelEn: text('英文名称 · English label', { nullable: true }) },
      apply: (item, input) => {
        item.labelZh = input.labelZh;
        item.labelEn = input.labelEn;
      },
    }),
    act('relabelDictItem', '修改名称 · change the label', {
      from: ['ACTIVE'],
      documentNo: 'optional',
      input: { labelZh: text('中文名称 · Chinese label'), labelEn: text('英文名称 · English label', { nullable: true }) },
      apply: (item, input) => {
        item.labelZh = input.labelZh;
        item.labelEn = input.labelEn;
      },
    }),
    act('retireDictItem', '停用 · retire an entry; records that use it keep it', {
      from: ['PENDING', 'ACTIVE'],
      to: 'RETIRED',
      documentNo: 'optional',
    }),
  ],
});
