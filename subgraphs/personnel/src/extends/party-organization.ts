import { batched, connection, extend, type Context } from '@redsail/kit';
import { Commando } from '../commando/commando.register.js';
import { memberCounts, type MemberCounts } from '../counts/member-counts.js';
import { seesSmallCounts } from '../counts/suppression.js';
import { Deployment } from '../deployment/deployment.register.js';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';

/** Who counts as a member of an organisation: hosts of floating or double-registered members count them nowhere. */
const COUNTED = [AffiliationKind.FORMAL, AffiliationKind.TEMPORARY];

interface Group {
  readonly org: string;
  readonly kind: string;
  readonly full_on: string | null;
  readonly n: number | string;
}

/** Members with an affiliation in force on the day, by the kind they were of on that day. One statement for all organisations. */
async function countMembers(codes: readonly string[], args: { readonly asOf?: string | null }, context: Context): Promise<MemberCounts[]> {
  const day = args.asOf ?? context.today;
  const groups = (await context.kysely
    .selectFrom('affiliation')
    .innerJoin('party_member', 'party_member.id', 'affiliation.member')
    .select((of) => [
      'affiliation.org as org',
      'party_member.kind as kind',
      of
        .case()
        .when('party_member.full_on', '<=', day)
        .then('past')
        .when('party_member.full_on', '>', day)
        .then('future')
        .end()
        .as('full_on'),
      of.fn.count('party_member.id').distinct().as('n'),
    ])
    .where('affiliation.org', 'in', [...codes])
    .where('affiliation.kind', 'in', COUNTED)
    .where('affiliation.from', '<=', day)
    .where((of) => of.or([of('affiliation.to', 'is', null), of('affiliation.to', '>', day)]))
    .groupBy(['org', 'party_member.kind', 'full_on'])
    .execute()) as Group[];
  const open = seesSmallCounts(context.principal);
  return codes.map((code) => {
    const own = groups.filter(({ org }) => org === code);
    const full = sum(own.filter(wasFull));
    return memberCounts(full, sum(own) - full, open);
  });
}

/** Full on that day; a full member of whom the day is not known counts as one on every day. */
const wasFull = ({ kind, full_on: fullOn }: Group): boolean => (fullOn === null ? kind === 'FULL' : fullOn === 'past');
const sum = (groups: readonly Group[]): number => groups.reduce((total, { n }) => total + Number(n), 0);

export const partyOrganizationPersonnel = extend(
  'PartyOrganization',
  { key: 'code' },
  {
    members: connection(() => Affiliation, { by: 'org' }, '党员 · members, through their affiliations of every kind'),
    memberCounts: batched(
      'MemberCounts',
      '党员人数 · full and probationary members on a day, by formal or temporary affiliation',
      { scope: 'person:count', args: { asOf: 'Date' } },
      countMembers,
    ),
    commandos: connection(() => Commando, { by: 'org' }, '突击队（志愿服务队） · teams formed here'),
    deploymentsHosted: connection(() => Deployment, { by: 'host' }, '接收的下沉人员 · deployments hosted'),
  },
);
