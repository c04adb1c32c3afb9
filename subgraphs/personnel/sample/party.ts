import type { District, SampleAffiliation, SamplePartyMember } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { Affiliation } from '../src/party-member/affiliation.register.js';
import { MemberKind, MembershipStatus, type AffiliationKind } from '../src/party-member/party-member.choices.js';
import { PartyMember } from '../src/party-member/party-member.register.js';
import { ended, KEPT_SINCE, map, sinceKept } from './people.js';
import { occasion } from './waves.js';

const BEGUN: Readonly<Record<AffiliationKind, readonly [act: string, reason: string]>> = {
  FORMAL: ['transferAffiliation', '接收组织关系'],
  TEMPORARY: ['joinTemporaryBranch', '编入临时党支部'],
  FLOATING_HOST: ['registerFloatingMember', '登记流入党员'],
  DOUBLE_REGISTRATION: ['import', '到居住地社区报到'],
};
const ENDED: Readonly<Record<AffiliationKind, readonly [act: string, reason: string]>> = {
  FORMAL: ['transferAffiliation', '转出组织关系'],
  TEMPORARY: ['leaveTemporaryBranch', '临时党支部任务结束'],
  FLOATING_HOST: ['endFloatingMembership', '办理流出'],
  DOUBLE_REGISTRATION: ['import', '双报到结束'],
};

/** Members as they were admitted, then confirmed; affiliations as they began, then ended. */
export function* party(sample: District): Generator<SampleBatch> {
  yield { register: PartyMember, rows: map(sample.partyMembers, admitted) };
  yield { register: PartyMember, rows: confirmed(sample.partyMembers) };
  yield {
    register: Affiliation,
    rows: map(sample.affiliations, (one) => ({ ...key(one), ...occasion(sinceKept(one.from), ...BEGUN[one.kind]) })),
  };
  yield {
    register: Affiliation,
    rows: map(ended(sample.affiliations), (one) => ({ ...key(one), to: one.to, ...occasion(sinceKept(one.to!), ...ENDED[one.kind]) })),
  };
}

const key = ({ member, organization, kind, from }: SampleAffiliation): SampleRow => ({ member, org: organization, kind, from });

/** Confirmed while records were kept: the member is entered as a probationary one first. */
const isConfirmedLater = ({ fullOn }: SamplePartyMember): boolean => fullOn !== null && fullOn > KEPT_SINCE;

function admitted(member: SamplePartyMember): SampleRow {
  const later = isConfirmedLater(member);
  return {
    person: member.person,
    kind: later ? MemberKind.PROBATIONARY : member.kind,
    status: MembershipStatus.ACTIVE,
    joinedOn: member.joinedOn,
    fullOn: later ? null : member.fullOn,
    ...occasion(sinceKept(member.joinedOn), 'admitPartyMember', '发展党员'),
  };
}

function* confirmed(members: Iterable<SamplePartyMember>): Generator<SampleRow> {
  for (const member of members) {
    if (!isConfirmedLater(member)) continue;
    yield {
      person: member.person,
      kind: MemberKind.FULL,
      fullOn: member.fullOn,
      ...occasion(member.fullOn!, 'confirmFullMember', '预备期满转正'),
    };
  }
}
