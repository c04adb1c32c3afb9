import { refuse, rule, type Refusal } from '@redsail/kit';
import { Milestone } from '../milestone/milestone.register.js';

type Ordered = Pick<Milestone, 'id' | 'no' | 'plannedOn' | 'actualOn'>;

/** Rule L7 over a list: a later milestone is neither planned nor reached before an earlier one. The first fault, if any. */
export function milestoneFault(milestones: readonly Ordered[]): Refusal | undefined {
  const inOrder = [...milestones].sort((one, other) => one.no - other.no);
  for (const [at, later] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (!before) continue;
    if (later.plannedOn < before.plannedOn) {
      return refuse(
        'plannedOn',
        `节点${later.no}的计划日期早于节点${before.no}`,
        `milestone ${later.no} is planned before milestone ${before.no}`,
      );
    }
    if (later.actualOn && !before.actualOn) {
      return refuse(
        'actualOn',
        `节点${before.no}尚未完成，节点${later.no}不能先完成`,
        `milestone ${before.no} is not reached yet, so ${later.no} cannot be`,
      );
    }
    if (later.actualOn && before.actualOn && later.actualOn < before.actualOn) {
      return refuse(
        'actualOn',
        `节点${later.no}的实际日期早于节点${before.no}`,
        `milestone ${later.no} is reached before milestone ${before.no}`,
      );
    }
  }
  return undefined;
}

/** Rule L7 for a milestone that is planned or about to be reached. */
export const l7MilestonesInOrder = rule<Milestone>('L7', async ({ record, input, find, today }) => {
  const actualOn = (input.actualOn as string | undefined) ?? record.actualOn;
  if (actualOn && actualOn > today) return refuse('actualOn', '实际日期不能在今天之后', 'a milestone is not reached in the future');
  const others = (await find(Milestone, { item: record.item })).filter((other) => other.id !== record.id);
  return milestoneFault([
    ...others,
    { id: record.id, no: record.no, plannedOn: (input.plannedOn as string | undefined) ?? record.plannedOn, actualOn },
  ]);
});
