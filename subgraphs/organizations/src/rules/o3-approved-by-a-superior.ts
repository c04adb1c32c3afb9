import { refuse, rule } from '@redsail/kit';
import { isAtWork, isCommittee, isTemporary } from '../party-organization/kinds.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { standsAbove } from '../party-organization/stands-above.js';

/** O3: a temporary branch is approved by a superior party organisation: a committee, never itself or another temporary one (支部工作条例 art. 8, standards S1e). */
export const o3ApprovedByASuperior = rule<PartyOrganization>('O3', async ({ record, input, load }) => {
  if (input.approver === record.id)
    return refuse('approver', '临时党支部不能由自身批准', 'a temporary branch cannot approve itself: name a committee above it');
  const approver = await load(PartyOrganization, input.approver);
  if (!approver) return undefined;
  if (isTemporary(approver.kind)) {
    return refuse(
      'approver',
      '临时党组织不能批准临时党支部',
      'a temporary organisation cannot approve a temporary branch: name a committee above it',
    );
  }
  if (!isCommittee(approver.kind)) {
    return refuse('approver', '审批党组织应为党委或党工委', `expected a committee or work committee as approver; it is a ${approver.kind}`);
  }
  if (!isAtWork(approver.status)) {
    return refuse('approver', `审批党组织应在运行中，现为 ${approver.status}`, `expected an approver at work; it is in ${approver.status}`);
  }
  if (!(await standsAbove({ load }, input.approver, record))) {
    return refuse('approver', '审批党组织应为本支部的上级', 'expected an approver above the branch in the tree of party organisations');
  }
  return undefined;
});

/** It is at work only once it has been approved. */
export const o3StartsAfterApproval = rule<PartyOrganization>('O3', ({ record, effectiveOn }) =>
  record.approvedOn && effectiveOn < record.approvedOn
    ? refuse(
        'effectiveOn',
        `启动日期不能早于批准日期 ${record.approvedOn}`,
        `it cannot start before it was approved on ${record.approvedOn}`,
      )
    : undefined,
);
