import { refuse, rule } from '@redsail/kit';
import type { LivelihoodItem } from '../item/livelihood-item.register.js';

/** Life cycle of an item: after an adjustment, work that had begun is resumed; what had not begun is published anew. */
export const itemResumesWhereItStarted = rule<LivelihoodItem>('L-ITEM', ({ record, command }) => {
  if (record.status !== 'ADJUSTED') return undefined;
  const resuming = command === 'resumeLivelihoodItem';
  if (resuming && !record.startedOn)
    return refuse('id', '尚未开工的实事调整后应重新公布', 'work had not begun: publish the adjusted item anew');
  if (!resuming && record.startedOn) return refuse('id', '已开工的实事调整后应恢复推进', 'work had begun: resume the adjusted item');
  return undefined;
});
