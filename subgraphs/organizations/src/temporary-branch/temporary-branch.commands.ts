import { act, code, create, foreign, foreigns, lifecycle, ref, text } from '@redsail/kit';
import { askFullMembers } from '../party-organization/ask-members.js';
import { isTemporary } from '../party-organization/kinds.js';
import { nextCode } from '../party-organization/next-code.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { o3ApprovedByASuperior, o3StartsAfterApproval } from '../rules/o3-approved-by-a-superior.js';
import { o4ThreeFullMembers } from '../rules/o4-three-full-members.js';
import { o5AppointedOfficers } from '../rules/o5-appointed-officers.js';
import { o7EndsWithItsTask, o7TaskEndsAfterStart } from '../rules/o7-ends-with-its-task.js';
import { o18SuperiorFits } from '../rules/o18-trees-acyclic.js';

/** 拟建 → 报批 → 获批 → 运行 → 收尾 → 撤销 (standards S1e, rules O3-O7). Its members join it in personnel, as TEMPORARY affiliations. */
export const temporaryBranchLifecycle = lifecycle(PartyOrganization, {
  title: '临时党支部 · temporary party branch',
  state: 'status',
  governs: (branch) => isTemporary(branch.kind),
  scope: 'party:write',
  commands: [
    create('draftTemporaryBranch', '拟建临时党支部 · draft a temporary branch for one task', {
      to: 'DRAFT',
      documentNo: 'optional',
      input: {
        code: code(null, '党组织代码 · code; drawn up when left out', { nullable: true }),
        name: text('全称 · full name'),
        superior: ref(() => PartyOrganization, '上级党组织 · superior it is to stand under'),
        region: ref(() => Region, "所在区划 · division; by default the superior's", { nullable: true }),
        task: text('任务 · the one task it is formed for'),
        site: text('地点 · site', { nullable: true }),
        endsWith: text('随何撤销 · temporary body it ends with'),
        campaign: foreign('Campaign', 'code', '专项行动 · campaign it serves', { nullable: true }),
      },
      rules: [o18SuperiorFits],
      make: async ({ name, superior, task, site, endsWith, campaign, ...input }, c) => {
        const region = input.region ?? (await c.load(PartyOrganization, superior))?.region;
        const code = input.code ?? (await nextCode(c, 'TEMPORARY_BRANCH', region));
        return { code, kind: 'TEMPORARY_BRANCH', name, superior, region, task, site, endsWith, campaign, proposedOn: c.effectiveOn };
      },
    }),
    act('reviseTemporaryBranch', '修改拟建方案 · revise the draft', {
      from: ['DRAFT'],
      documentNo: 'optional',
      input: {
        name: text('全称 · full name', { nullable: true }),
        task: text('任务 · task', { nullable: true }),
        site: text('地点 · site', { nullable: true }),
        endsWith: text('随何撤销 · temporary body it ends with', { nullable: true }),
      },
      apply: (branch, input) => {
        branch.name = input.name ?? branch.name;
        branch.task = input.task ?? branch.task;
        branch.site = input.site ?? branch.site;
        branch.endsWith = input.endsWith ?? branch.endsWith;
      },
    }),
    act('submitTemporaryBranch', '报批 · submit it to the superior', {
      from: ['DRAFT'],
      to: 'SUBMITTED',
      documentNo: 'optional',
      apply: (branch, _, c) => {
        branch.submittedOn = c.effectiveOn;
      },
    }),
    act('refuseTemporaryBranch', '不予批准 · refuse it', { from: ['SUBMITTED'], to: 'REFUSED', documentNo: 'optional' }),
    act('approveTemporaryBranch', '批准 · approve it', {
      from: ['SUBMITTED'],
      to: 'APPROVED',
      documentNo: 'required',
      input: { approver: ref(() => PartyOrganization, '审批党组织 · approving organisation, a committee above it') },
      ask: (branch, _, ask) => askFullMembers(branch, ask),
      rules: [o3ApprovedByASuperior, o4ThreeFullMembers],
      apply: (branch, input, c) => {
        branch.approvedBy = input.approver;
        branch.approvedOn = c.effectiveOn;
        branch.documentNo = c.documentNo;
        branch.fullMembersAtApproval = Number(c.facts.fullMembers);
      },
    }),
    act('appointTemporaryBranchOfficers', '任命班子 · appoint secretary, deputy and committee', {
      from: ['APPROVED', 'ACTIVE'],
      documentNo: 'required',
      input: {
        appointedBy: ref(() => PartyOrganization, '任命机关 · appointing organisation: the one that approved it (rule O5)'),
        secretary: foreign('Person', 'id', '书记 · secretary'),
        deputy: foreign('Person', 'id', '副书记 · deputy secretary', { nullable: true }),
        committee: foreigns(
          'Person',
          'id',
          '委员会成员 · members of the committee, secretary and deputy among them; from seven full members on',
          { nullable: true },
        ),
      },
      rules: [o5AppointedOfficers],
      apply: (branch, input, c) => {
        branch.secretary = input.secretary;
        branch.deputy = input.deputy;
        branch.committee = input.committee ?? [];
        branch.secretaryVacant = false;
        branch.officersAppointedBy = input.appointedBy;
        branch.officersOn = c.effectiveOn;
      },
    }),
    act('startTemporaryBranch', '启动运行 · start its work', {
      from: ['APPROVED'],
      to: 'ACTIVE',
      documentNo: 'optional',
      rules: [o3StartsAfterApproval],
      apply: (branch, _, c) => {
        branch.startedOn = c.effectiveOn;
      },
    }),
    act('endTemporaryBranchTask', '任务结束 · its task has ended', {
      from: ['ACTIVE'],
      to: 'WINDING_UP',
      documentNo: 'optional',
      rules: [o7TaskEndsAfterStart],
      apply: (branch, _, c) => {
        branch.taskEndedOn = c.effectiveOn;
      },
    }),
    act('dissolveTemporaryBranch', '撤销 · dissolve it, its task being over', {
      from: ['WINDING_UP'],
      to: 'DISSOLVED',
      documentNo: 'optional',
      rules: [o7EndsWithItsTask],
      apply: (branch, _, c) => {
        branch.dissolvedOn = c.effectiveOn;
      },
    }),
  ],
});
