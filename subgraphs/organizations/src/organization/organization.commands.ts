import { act, choice, code, create, day, lifecycle, ref, socialCreditCode, text } from '@redsail/kit';
import { Region } from '../region/region.register.js';
import { o1CreditCodeFitsKind } from '../rules/o1-codes-valid.js';
import { o2LevelOfRegion } from '../rules/o2-level-of-region.js';
import { o18OrganizationParentFits } from '../rules/o18-organizations.js';
import { OrganizationKind } from './organization.choices.js';
import { Organization } from './organization.register.js';

/** 在册 → 撤销. */
export const organizationLifecycle = lifecycle(Organization, {
  title: '单位 · organisation',
  state: 'status',
  scope: 'organization:write',
  commands: [
    create('establishOrganization', '设立单位 · establish an organisation', {
      to: 'ACTIVE',
      documentNo: 'required',
      input: {
        code: code(null, '单位代码 · organisation code'),
        name: text('全称 · full name'),
        shortName: text('简称 · short name', { nullable: true }),
        kind: choice(OrganizationKind, '类别 · kind'),
        uscc: code(socialCreditCode, '统一社会信用代码 · unified social credit code', { nullable: true }),
        region: ref(() => Region, '所在区划 · division; the organisation has its level (rule O2)'),
        parent: ref(() => Organization, '上级单位 · parent organisation', { nullable: true }),
        industryOrgan: ref(() => Organization, '行业主管部门 · organ that oversees its trade', { nullable: true }),
        host: ref(() => Organization, '承担单位 · host of an ad-hoc body', { nullable: true }),
        purpose: text('职责任务 · purpose of an ad-hoc body', { nullable: true }),
        endsOn: day('设定终止日期 · set end of an ad-hoc body, exclusive', { nullable: true }),
      },
      rules: [o1CreditCodeFitsKind, o2LevelOfRegion],
      make: async ({ endsOn, ...input }, c) => ({
        ...input,
        level: (await c.load(Region, input.region))?.level,
        validFrom: c.effectiveOn,
        validTo: endsOn,
      }),
    }),
    act('renameOrganization', '单位更名 · rename an organisation', {
      from: ['ACTIVE'],
      documentNo: 'required',
      input: { name: text('新全称 · new full name'), shortName: text('新简称 · new short name', { nullable: true }) },
      apply: (organization, input) => {
        organization.name = input.name;
        organization.shortName = input.shortName ?? organization.shortName;
      },
    }),
    act('transferOrganization', '调整隶属关系 · place it under another parent', {
      from: ['ACTIVE'],
      documentNo: 'required',
      input: { parent: ref(() => Organization, '新上级单位 · new parent organisation') },
      rules: [o18OrganizationParentFits],
      apply: (organization, input) => {
        organization.parent = input.parent;
      },
    }),
    act('endOrganization', '撤销单位 · end an organisation', {
      from: ['ACTIVE'],
      to: 'ENDED',
      documentNo: 'required',
      apply: (organization, _, c) => {
        organization.validTo = c.effectiveOn;
      },
    }),
  ],
});
