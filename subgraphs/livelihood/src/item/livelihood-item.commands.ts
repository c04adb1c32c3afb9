import { act, choice, count, create, day, foreign, foreigns, lifecycle, ref, text, type CommandContext } from '@redsail/kit';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';
import { itemConsentOfDecidingBody, itemDecidedByItsBody } from '../rules/item-consent-of-deciding-body.js';
import { itemResumesWhereItStarted } from '../rules/item-resumes-where-it-started.js';
import { itemTargetReached } from '../rules/item-target-reached.js';
import { l6TargetsMakeWhole } from '../rules/l6-parts-make-the-whole.js';
import { l7HasIndicators, l7NumbersWithoutGaps, l7OneLeadOrgan } from '../rules/l7-items-are-numbered-and-led.js';
import { l7ItemSteps } from '../rules/l7-steps-in-order.js';
import { LivelihoodField } from './livelihood-item.choices.js';
import { LivelihoodItem } from './livelihood-item.register.js';

/** The next free number of the programme: rule L7 wants 1..n. */
async function nextNumber(programme: string, { find }: Pick<CommandContext, 'find'>): Promise<number> {
  const items = await find(LivelihoodItem, { programme });
  return Math.max(0, ...items.map((item) => item.no)) + 1;
}

/** The life of an item (domain model, LIV): from what residents ask for to the published result. */
export const livelihoodItemLifecycle = lifecycle(LivelihoodItem, {
  title: '民生实事 · livelihood item',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('solicitLivelihoodItem', '征集 · note an item that residents ask for', {
      to: 'SOLICITED',
      input: {
        programme: ref(() => LivelihoodProgramme, '所属计划 · programme'),
        no: count('序号 · number; the next one without it', { nullable: true }),
        title: text('名称 · title'),
        field: choice(LivelihoodField, '领域 · field'),
        content: text('内容 · what is promised', { nullable: true }),
        leadOrgan: foreign('Organization', 'code', '牵头单位 · lead organ'),
        coOrgans: foreigns('Organization', 'code', '配合单位 · organs that help', { nullable: true }),
        plannedStartOn: day('计划开工日期 · planned start', { nullable: true }),
        plannedEndOn: day('计划完成日期 · planned end', { nullable: true }),
      },
      rules: [l7NumbersWithoutGaps, l7OneLeadOrgan],
      make: async (input, context) => ({
        ...input,
        no: input.no ?? (await nextNumber(input.programme, context)),
      }),
    }),
    act('shortlistLivelihoodItem', '初定 · put on the short list', { from: ['SOLICITED'], to: 'CANDIDATE', documentNo: 'optional' }),
    act('decideLivelihoodItem', '票决审定 · decide by vote or review', {
      from: ['CANDIDATE'],
      to: 'DECIDED',
      documentNo: 'required',
      input: { decidedBy: foreign('Organization', 'code', '审定机关 · body that decides') },
      rules: [itemDecidedByItsBody, l7HasIndicators, l7OneLeadOrgan, l7ItemSteps],
      apply: (item, input, { effectiveOn }) => {
        item.decidedBy = input.decidedBy;
        item.decidedOn = effectiveOn;
      },
    }),
    act('publishLivelihoodItem', '公布 · publish to residents', {
      from: ['DECIDED', 'ADJUSTED'],
      to: 'PUBLISHED',
      documentNo: 'required',
      rules: [l6TargetsMakeWhole, itemResumesWhereItStarted, l7ItemSteps],
      apply: (item, _, { effectiveOn }) => {
        item.publishedOn = effectiveOn;
      },
    }),
    act('startLivelihoodItem', '开工 · start work', {
      from: ['PUBLISHED'],
      to: 'STARTED',
      documentNo: 'optional',
      rules: [l7ItemSteps],
      apply: (item, _, { effectiveOn }) => {
        item.startedOn = effectiveOn;
      },
    }),
    act('progressLivelihoodItem', '推进 · report work in progress', { from: ['STARTED'], to: 'IN_PROGRESS', documentNo: 'optional' }),
    act('delayLivelihoodItem', '延期 · report a delay', {
      from: ['STARTED', 'IN_PROGRESS'],
      to: 'DELAYED',
      documentNo: 'optional',
      input: { cause: text('延期原因 · cause') },
      rules: [l7ItemSteps],
      apply: (item, input, { effectiveOn }) => {
        item.delayedOn = effectiveOn;
        item.delayCause = input.cause;
      },
    }),
    act('resumeLivelihoodItem', '恢复推进 · resume work after a delay or an adjustment', {
      from: ['DELAYED', 'ADJUSTED'],
      to: 'IN_PROGRESS',
      documentNo: 'optional',
      rules: [l6TargetsMakeWhole, itemResumesWhereItStarted, l7ItemSteps],
    }),
    act('adjustLivelihoodItem', '调整 · adjust, with the deciding body’s consent', {
      from: ['SOLICITED', 'CANDIDATE', 'DECIDED', 'PUBLISHED', 'STARTED', 'IN_PROGRESS', 'DELAYED'],
      to: 'ADJUSTED',
      documentNo: 'required',
      input: {
        consentedBy: foreign('Organization', 'code', '同意机关 · body that consents: the one that decided the item'),
        adjustment: text('调整内容 · what is adjusted'),
        plannedEndOn: day('计划完成日期 · planned end, when it changes', { nullable: true }),
      },
      rules: [itemConsentOfDecidingBody, l7ItemSteps],
      apply: (item, input, { effectiveOn, documentNo }) => {
        item.adjustedOn = effectiveOn;
        item.adjustment = input.adjustment;
        item.consentDocumentNo = documentNo;
        item.plannedEndOn = input.plannedEndOn ?? item.plannedEndOn;
      },
    }),
    act('completeLivelihoodItem', '完成 · report completion', {
      from: ['IN_PROGRESS'],
      to: 'COMPLETED',
      documentNo: 'optional',
      rules: [itemTargetReached, l7ItemSteps],
      apply: (item, _, { effectiveOn }) => {
        item.completedOn = effectiveOn;
      },
    }),
    act('acceptLivelihoodItem', '验收 · accept', {
      from: ['COMPLETED'],
      to: 'ACCEPTED',
      documentNo: 'required',
      input: { acceptedBy: foreign('Organization', 'code', '验收单位 · accepted by') },
      rules: [l7ItemSteps],
      apply: (item, input, { effectiveOn }) => {
        item.acceptedBy = input.acceptedBy;
        item.acceptedOn = effectiveOn;
      },
    }),
    act('publishLivelihoodItemResult', '结果公示 · publish the result', {
      from: ['ACCEPTED'],
      to: 'RESULT_PUBLISHED',
      documentNo: 'optional',
      rules: [l7ItemSteps],
      apply: (item, _, { effectiveOn }) => {
        item.resultPublishedOn = effectiveOn;
      },
    }),
  ],
});
