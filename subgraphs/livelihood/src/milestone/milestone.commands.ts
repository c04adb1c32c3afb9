import { act, choice, count, create, day, lifecycle, ref, text } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { l7MilestonesInOrder } from '../rules/l7-milestones-in-order.js';
import { MilestoneKind } from './milestone.choices.js';
import { Milestone } from './milestone.register.js';

export const milestoneCommands = lifecycle(Milestone, {
  title: '节点 · milestone',
  scope: 'livelihood:write',
  commands: [
    create('planMilestone', '设定节点 · plan a milestone', {
      documentNo: 'optional',
      input: {
        item: ref(() => LivelihoodItem, '实事 · item'),
        no: count('序号 · number in the item'),
        project: ref(() => RenewalProject, '建设项目 · project it is about', { nullable: true }),
        kind: choice(MilestoneKind, '类别 · kind'),
        title: text('名称 · title'),
        plannedOn: day('计划日期 · planned on'),
      },
      rules: [l7MilestonesInOrder],
      make: (input) => ({ ...input }),
    }),
    act('recordMilestone', '完成节点 · record that a milestone is reached', {
      from: 'any',
      input: { actualOn: day('实际日期 · reached on'), evidence: text('佐证 · evidence') },
      rules: [l7MilestonesInOrder],
      apply: (milestone, input) => {
        milestone.actualOn = input.actualOn;
        milestone.evidence = input.evidence;
      },
    }),
    act('replanMilestone', '调整节点计划 · change the planned day', {
      from: 'any',
      documentNo: 'required',
      input: { plannedOn: day('计划日期 · planned on') },
      rules: [l7MilestonesInOrder],
      apply: (milestone, input) => {
        milestone.plannedOn = input.plannedOn;
      },
    }),
  ],
});
