import { act, choice, code, count, create, day, foreign, lifecycle, money, ref, text } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { l1PlanAboveZero } from '../rules/l1-completion-is-done-over-plan.js';
import { l5ProjectAmounts } from '../rules/l5-money-in-yuan.js';
import { l7ProjectSteps } from '../rules/l7-steps-in-order.js';
import { l8InvestmentNeverFalls } from '../rules/l8-cumulative-never-falls.js';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { RenewalCategory } from './renewal.choices.js';
import { RenewalProgramme } from './renewal-programme.register.js';
import { RenewalProject } from './renewal-project.register.js';

export const renewalProgrammeCommands = lifecycle(RenewalProgramme, {
  title: '城市更新计划 · renewal programme',
  scope: 'livelihood:write',
  commands: [
    create('openRenewalProgramme', '设立城市更新计划 · open a year’s renewal programme', {
      documentNo: 'optional',
      input: {
        code: code(null, '计划代码 · code, such as urban-renewal-2026'),
        year: count('年度 · year'),
        title: text('名称 · title'),
        region: foreign('Region', 'code', '所属区划 · division'),
        leadOrgan: foreign('Organization', 'code', '牵头单位 · lead organ', { nullable: true }),
      },
      rules: [divisionIsValid],
      make: (input) => ({ ...input }),
    }),
  ],
});

type DayField = 'startedOn' | 'toppedOutOn' | 'completedOn' | 'acceptedOn' | 'handedOverOn';

/** A step of the life cycle does nothing but note its day. */
const reached =
  (field: DayField) =>
  (project: RenewalProject, _: unknown, { effectiveOn }: { effectiveOn: string }) => {
    project[field] = effectiveOn;
  };

export const renewalProjectLifecycle = lifecycle(RenewalProject, {
  title: '城市更新项目 · renewal project',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('planRenewalProject', '立项 · plan a project', {
      to: 'PLANNED',
      documentNo: 'required',
      input: {
        code: code(null, '项目代码 · code'),
        name: text('名称 · name'),
        programme: ref(() => RenewalProgramme, '所属计划 · programme'),
        item: ref(() => LivelihoodItem, '所属实事 · livelihood item', { nullable: true }),
        category: choice(RenewalCategory, '类别 · category'),
        region: foreign('Region', 'code', '所在区划 · division'),
        leadOrgan: foreign('Organization', 'code', '责任单位 · responsible organ', { nullable: true }),
        totalInvestment: money('总投资 · total investment, yuan'),
        annualPlan: money('年度投资计划 · planned for the year, yuan', { nullable: true }),
        households: count('惠及户数 · households', { nullable: true }),
      },
      rules: [divisionIsValid, l1PlanAboveZero, l5ProjectAmounts],
      make: (input) => ({ ...input, completed: '0.00' }),
    }),
    act('startRenewalProject', '开工 · start work', {
      from: ['PLANNED'],
      to: 'STARTED',
      rules: [l7ProjectSteps],
      apply: reached('startedOn'),
    }),
    act('topOutRenewalProject', '封顶 · top out', {
      from: ['STARTED'],
      to: 'TOPPED_OUT',
      rules: [l7ProjectSteps],
      apply: reached('toppedOutOn'),
    }),
    // Roads and parks have no roof: they are completed without topping out.
    act('completeRenewalProject', '竣工 · complete', {
      from: ['STARTED', 'TOPPED_OUT'],
      to: 'COMPLETED',
      rules: [l7ProjectSteps],
      apply: reached('completedOn'),
    }),
    act('acceptRenewalProject', '验收 · accept', {
      from: ['COMPLETED'],
      to: 'ACCEPTED',
      documentNo: 'required',
      rules: [l7ProjectSteps],
      apply: reached('acceptedOn'),
    }),
    act('handOverRenewalProject', '交付 · hand over', {
      from: ['ACCEPTED'],
      to: 'HANDED_OVER',
      documentNo: 'optional',
      rules: [l7ProjectSteps],
      apply: reached('handedOverOn'),
    }),
    act('recordProjectInvestment', '填报完成投资 · record the investment completed since the start of the year', {
      from: ['STARTED', 'TOPPED_OUT', 'COMPLETED', 'ACCEPTED', 'HANDED_OVER'],
      input: { amount: money('已完成投资 · completed, yuan'), asOfOn: day('截至日期 · as of', { nullable: true }) },
      rules: [l5ProjectAmounts, l8InvestmentNeverFalls],
      apply: async (project, input, { load, effectiveOn }) => {
        project.completed = input.amount;
        const programme = await load(RenewalProgramme, project.programme);
        const asOfOn = (input.asOfOn as string | null) ?? effectiveOn;
        if (programme && (programme.asOfOn ?? '') < asOfOn) programme.asOfOn = asOfOn;
      },
    }),
    act('correctProjectInvestment', '更正完成投资 · correct an amount that was wrong, by a document', {
      from: 'any',
      documentNo: 'required',
      input: { amount: money('已完成投资 · completed, yuan') },
      rules: [l5ProjectAmounts],
      apply: (project, input) => {
        project.completed = input.amount;
      },
    }),
    act('reviseAnnualPlan', '调整年度计划 · revise the investment planned for the year', {
      from: 'any',
      documentNo: 'required',
      input: { newPlan: money('年度投资计划 · planned for the year, yuan; none without it', { nullable: true }) },
      rules: [l1PlanAboveZero, l5ProjectAmounts],
      apply: (project, input) => {
        project.annualPlan = input.newPlan;
      },
    }),
  ],
});
