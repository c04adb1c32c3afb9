import { refuse, rule } from '@redsail/kit';
import { isAppliedFor, isAtWork, isCommittee, isOrdinary } from '../party-organization/kinds.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { standsAbove } from '../party-organization/stands-above.js';
import { termEnd } from '../party-organization/term-end.js';

/** S1: what the branch regulations (支部工作条例) ask of ordinary branches beyond the invariants. */

/** S1f: the unit applies, the committee above decides. */
export const s1DecidedByACommittee = rule<PartyOrganization>('S1', async ({ record, input, load }) => {
  const approver = await load(PartyOrganization, input.approver);
  if (!approver) return undefined;
  const fit = isCommittee(approver.kind) && isAtWork(approver.status) && (await standsAbove({ load }, approver.id, record));
  return fit ? undefined : refuse('approver', '应由上级党委（党工委）审批', 'expected a committee at work above the organisation');
});

/** S1d: an election before the term is over needs the superior's consent, shown by a document. */
export const s1EarlyElectionNeedsConsent = rule<PartyOrganization>('S1', ({ record, effectiveOn, documentNo }) => {
  const end = termEnd(record);
  return !end || effectiveOn >= end || documentNo
    ? undefined
    : refuse(
        'documentNo',
        `本届任期到 ${end}，提前换届须经上级同意并注明文号`,
        `the term runs until ${end}: an early election needs the superior's consent, with its document`,
      );
});

/** S1a: temporary branches are drafted, red-sail branches applied for in their own way, members' groups appointed. */
export const s1AppliedForKind = rule<PartyOrganization>('S1', ({ record }) =>
  isAppliedFor(record.kind)
    ? undefined
    : refuse(
        'kind',
        `${record.kind} 不适用成立申请`,
        `a ${record.kind} is not applied for here: expected a committee, work committee, general, joint, functional or plain branch`,
      ),
);

/** An organisation is merged into another that is at work: a red-sail branch into any that elects, others into none of the red-sail ones. */
export const s1MergesIntoLike = rule<PartyOrganization>('S1', async ({ record, input, load }) => {
  if (input.into === record.id) return refuse('into', '不能并入自身', 'it cannot be merged into itself');
  const into = await load(PartyOrganization, input.into);
  if (!into) return undefined;
  const alike = isAppliedFor(into.kind) || (isOrdinary(into.kind) && into.kind === record.kind);
  return alike && isAtWork(into.status)
    ? undefined
    : refuse(
        'into',
        '应并入运行中的同类或正式党组织',
        `expected an ordinary organisation at work, or one of the same kind; it is a ${into.kind} in ${into.status}`,
      );
});

/** Between elections officers are named by an organisation above. */
export const s1AppointedFromAbove = rule<PartyOrganization>('S1', async ({ record, input, load }) =>
  (await standsAbove({ load }, input.appointedBy, record))
    ? undefined
    : refuse('appointedBy', '应由上级党组织任命', 'expected an organisation above it as the one that appoints'),
);
