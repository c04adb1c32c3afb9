import { act, create, foreign, lifecycle, ref, text } from '@redsail/kit';
import { ItemSupport } from './item-support.register.js';
import { LivelihoodItem } from './livelihood-item.register.js';

export const itemSupportCommands = lifecycle(ItemSupport, {
  title: '党组织支持实事 · support of an item',
  scope: 'livelihood:write',
  commands: [
    create('pledgeItemSupport', '认领支持 · pledge support of an item', {
      input: {
        item: ref(() => LivelihoodItem, '实事 · item'),
        partyOrganization: foreign('PartyOrganization', 'code', '党组织 · party organisation'),
        contribution: text('支持内容 · what it contributes'),
      },
      make: (input, { effectiveOn }) => ({ ...input, startedOn: effectiveOn }),
    }),
    act('endItemSupport', '结束支持 · end the support', {
      from: 'any',
      apply: (support, _, { effectiveOn }) => {
        support.endedOn = effectiveOn;
      },
    }),
  ],
});
