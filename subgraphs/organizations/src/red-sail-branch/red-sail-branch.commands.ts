import { act, code, codes, count, create, flag, lifecycle, ref, text } from '@redsail/kit';
import { nextCode } from '../party-organization/next-code.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { o10RedSailCoverage } from '../rules/o10-red-sail-coverage.js';
import { o18SuperiorFits } from '../rules/o18-trees-acyclic.js';

/** What only a red-sail branch has: its coverage and its functions (rule O10). Approval, start, election and end are those of ordinary branches. */
export const redSailBranchLifecycle = lifecycle(PartyOrganization, {
  title: '红帆支部 · red-sail branch',
  state: 'status',
  governs: (branch) => branch.kind === 'RED_SAIL_BRANCH',
  scope: 'party:write',
  commands: [
    create('applyForRedSailBranch', '申请成立红帆支部 · apply for a red-sail branch', {
      to: 'APPLIED',
      documentNo: 'optional',
      input: {
        code: code(null, '党组织代码 · code; drawn up when left out', { nullable: true }),
        name: text('全称 · full name'),
        superior: ref(() => PartyOrganization, "社区党组织 · the community's party organisation"),
        coverage: codes('覆盖群体 · codes in the dictionary red-sail-coverage: whom it covers'),
        functions: codes('功能 · codes in the dictionary red-sail-function', { nullable: true }),
        functional: flag('功能型 · works as a functional branch: no formal affiliations', { nullable: true }),
        site: text('地点 · site', { nullable: true }),
        termYears: count('任期年数 · years of a term', { nullable: true }),
      },
      rules: [o18SuperiorFits, o10RedSailCoverage],
      make: async ({ coverage, functions, functional, ...input }, c) => {
        const region = (await c.load(PartyOrganization, input.superior))?.region;
        const code = input.code ?? (await nextCode(c, 'RED_SAIL_BRANCH', region!));
        return {
          ...input,
          code,
          kind: 'RED_SAIL_BRANCH',
          region,
          coverageCodes: coverage,
          functionCodes: functions ?? [],
          functional: functional ?? false,
          proposedOn: c.effectiveOn,
        };
      },
    }),
    act('restateRedSailCoverage', '重定覆盖群体 · state anew whom it covers', {
      from: ['APPLIED', 'APPROVED', 'ACTIVE', 'ELECTION_DUE'],
      documentNo: 'optional',
      input: { coverage: codes('覆盖群体 · codes in the dictionary red-sail-coverage') },
      rules: [o10RedSailCoverage],
      apply: (branch, input) => {
        branch.coverageCodes = input.coverage;
      },
    }),
    act('assignRedSailFunctions', '确定功能 · assign its functions', {
      from: ['APPLIED', 'APPROVED', 'ACTIVE', 'ELECTION_DUE'],
      documentNo: 'optional',
      input: { functions: codes('功能 · codes in the dictionary red-sail-function') },
      rules: [o10RedSailCoverage],
      apply: (branch, input) => {
        branch.functionCodes = input.functions;
      },
    }),
  ],
});
