import { act, choice, code, count, create, foreign, lifecycle, ref, text } from '@redsail/kit';
import { Organization } from '../organization/organization.register.js';
import { isOrdinary } from '../party-organization/kinds.js';
import { nextCode } from '../party-organization/next-code.js';
import { PartyOrganizationKind, UnitSituation } from '../party-organization/party-organization.choices.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { o8UnitsNamed } from '../rules/o8-joint-branch.js';
import { o10RedSailCoverage } from '../rules/o10-red-sail-coverage.js';
import { o18NobodyLeftBelow, o18SuperiorFits } from '../rules/o18-trees-acyclic.js';
import { s1AppliedForKind, s1DecidedByACommittee, s1EarlyElectionNeedsConsent, s1MergesIntoLike } from '../rules/s1-branches.js';

/**
 * 申请 → 获批 → 运行 → 到期换届 → 运行 … → 合并 or 撤销 (standards S1).
 * Red-sail branches live by it too, once applied for in their own way; elections are in party-organization/election.commands.ts.
 */
export const ordinaryBranchLifecycle = lifecycle(PartyOrganization, {
  title: '党组织 · ordinary party organisation',
  state: 'status',
  governs: (organization) => isOrdinary(organization.kind),
  scope: 'party:write',
  commands: [
    create('applyForPartyOrganization', '申请成立党组织 · apply for a party organisation', {
      to: 'APPLIED',
      documentNo: 'optional',
      input: {
        code: code(null, '党组织代码 · code; drawn up when left out', { nullable: true }),
        name: text('全称 · full name, as it will stand on the seal'),
        kind: choice(PartyOrganizationKind, '类别 · kind: committee, work committee, general branch, branch, joint or functional branch'),
        superior: ref(() => PartyOrganization, '上级党组织 · superior it is to stand under'),
        region: ref(() => Region, "所在区划 · division; by default the superior's", { nullable: true }),
        unit: ref(() => Organization, '所在单位 · unit it is set up in', { nullable: true }),
        enterprise: foreign('Enterprise', 'id', '所在企业 · enterprise it is set up in', { nullable: true }),
        unitSituation: choice(UnitSituation, '单位情况 · situation of the unit', { nullable: true }),
        termYears: count('任期年数 · years of a term: 5 in villages and communities, 3 elsewhere', { nullable: true }),
        members: count('党员数 · members it begins with', { nullable: true }),
      },
      rules: [s1AppliedForKind, o18SuperiorFits],
      make: async ({ members, ...input }, c) => {
        const region = input.region ?? (await c.load(PartyOrganization, input.superior))?.region;
        const code = input.code ?? (await nextCode(c, input.kind, region));
        return {
          ...input,
          code,
          region,
          membersCounted: members,
          membersCountedOn: members === null ? null : c.effectiveOn,
          proposedOn: c.effectiveOn,
        };
      },
    }),
    act('refusePartyOrganization', '不予批准 · refuse the application', { from: ['APPLIED'], to: 'REFUSED', documentNo: 'optional' }),
    act('approvePartyOrganization', '批准 · approve the application', {
      from: ['APPLIED'],
      to: 'APPROVED',
      documentNo: 'required',
      input: { approver: ref(() => PartyOrganization, '审批党组织 · approving organisation, a committee above it') },
      rules: [s1DecidedByACommittee, o8UnitsNamed, o10RedSailCoverage],
      apply: (organization, input, c) => {
        organization.approvedBy = input.approver;
        organization.approvedOn = c.effectiveOn;
        organization.documentNo = c.documentNo;
      },
    }),
    act('startPartyOrganization', '成立 · start its work', {
      from: ['APPROVED'],
      to: 'ACTIVE',
      documentNo: 'optional',
      apply: (organization, _, c) => {
        organization.startedOn = c.effectiveOn;
        organization.termStartOn = c.effectiveOn;
      },
    }),
    act('declareElectionDue', '到期换届 · its term is over, an election is due', {
      from: ['ACTIVE'],
      to: 'ELECTION_DUE',
      documentNo: 'optional',
      rules: [s1EarlyElectionNeedsConsent],
    }),
    act('transferPartyOrganization', '调整隶属关系 · place it under another superior', {
      from: ['ACTIVE', 'ELECTION_DUE'],
      documentNo: 'required',
      input: { superior: ref(() => PartyOrganization, '新上级党组织 · new superior') },
      rules: [o18SuperiorFits],
      apply: (organization, input) => {
        organization.superior = input.superior;
      },
    }),
    act('renamePartyOrganization', '更名 · rename it', {
      from: ['APPLIED', 'APPROVED', 'ACTIVE', 'ELECTION_DUE'],
      documentNo: 'required',
      input: { name: text('新全称 · new full name') },
      apply: (organization, input) => {
        organization.name = input.name;
      },
    }),
    act('mergePartyOrganization', '合并 · merge it into another', {
      from: ['ACTIVE', 'ELECTION_DUE'],
      to: 'MERGED',
      documentNo: 'required',
      input: { into: ref(() => PartyOrganization, '并入党组织 · organisation it is merged into') },
      rules: [s1MergesIntoLike, o18NobodyLeftBelow],
      apply: (organization, input, c) => {
        organization.mergedInto = input.into;
        organization.dissolvedOn = c.effectiveOn;
      },
    }),
    act('dissolvePartyOrganization', '撤销 · dissolve it', {
      from: ['ACTIVE', 'ELECTION_DUE'],
      to: 'DISSOLVED',
      documentNo: 'required',
      rules: [o18NobodyLeftBelow],
      apply: (organization, _, c) => {
        organization.dissolvedOn = c.effectiveOn;
      },
    }),
  ],
});
