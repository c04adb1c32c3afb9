import { act, count, create, lifecycle, ref } from '@redsail/kit';
import { Organization } from '../organization/organization.register.js';
import { o8JointBranch, o8NoLongerCovered, o8StillCovered } from '../rules/o8-joint-branch.js';
import { CoveredUnit } from './covered-unit.register.js';
import { PartyOrganization } from './party-organization.register.js';

export const coveredUnitLifecycle = lifecycle(CoveredUnit, {
  title: '联合党支部覆盖单位 · units of a joint branch',
  scope: 'party:write',
  commands: [
    create('coverUnit', '纳入单位 · add a unit to a joint branch', {
      documentNo: 'optional',
      input: {
        branch: ref(() => PartyOrganization, '联合党支部 · joint branch'),
        unit: ref(() => Organization, '单位 · unit'),
        fullMembers: count('正式党员数 · full members in the unit, fewer than three'),
      },
      rules: [o8JointBranch],
      make: (input, c) => ({ ...input, countedOn: c.effectiveOn, from: c.effectiveOn }),
    }),
    act('recountCoveredUnit', "核定单位党员数 · count a unit's full members anew", {
      from: 'any',
      documentNo: 'optional',
      input: { fullMembers: count('正式党员数 · full members in the unit') },
      rules: [o8JointBranch],
      apply: (unit, input, c) => {
        unit.fullMembers = input.fullMembers;
        unit.countedOn = c.effectiveOn;
      },
    }),
    act('releaseUnit', '退出单位 · take a unit out of a joint branch', {
      from: 'any',
      documentNo: 'optional',
      rules: [o8StillCovered],
      apply: (unit, _, c) => {
        unit.to = c.effectiveOn;
      },
    }),
    act('readmitUnit', '重新纳入单位 · cover a unit again that was taken out', {
      from: 'any',
      documentNo: 'optional',
      input: { fullMembers: count('正式党员数 · full members in the unit, fewer than three') },
      rules: [o8NoLongerCovered, o8JointBranch],
      apply: (unit, input, c) => {
        unit.fullMembers = input.fullMembers;
        unit.countedOn = c.effectiveOn;
        unit.from = c.effectiveOn;
        unit.to = null;
      },
    }),
  ],
});
