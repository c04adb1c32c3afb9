import { batched, choice, count, extend, sql, text, value, type Context, type Row } from '@redsail/kit';
import { PARTY_ORGANIZATION_KINDS, PartyOrganizationKind } from '../party-organization/party-organization.choices.js';
import { among, divisionRanges } from './division-ranges.js';
import { Region } from './region.register.js';

@value('党组织数量 · number of party organisations of one kind')
export class PartyOrganizationCount {
  @choice(PartyOrganizationKind, '类别 · kind') kind!: PartyOrganizationKind;
  @text('类别中文名 · Chinese name of the kind') labelZh!: string;
  @text('类别英文名 · English name of the kind') labelEn!: string;
  @count('数量 · number') count!: number;
}

/** Standing organisations: at work, awaiting an election or being wound up. */
const STANDING = ['ACTIVE', 'ELECTION_DUE', 'WINDING_UP'] as const;

interface Args {
  readonly status?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
}

export const regionCounts = extend(
  Region,
  { needs: ['code'] },
  {
    partyOrganizationCounts: batched(
      '[PartyOrganizationCount!]!',
      '各类党组织数量 · party organisations by kind, of the division and everything below it',
      {
        args: {
          status: ['[PartyOrganizationStatus!]', '状态 · in these states; without it ACTIVE, ELECTION_DUE and WINDING_UP'],
          kind: ['[PartyOrganizationKind!]', '类别 · of these kinds; without it all'],
        },
      },
      async (rows: readonly (Row & { readonly code: string })[], args: Args, context) => {
        const counts = await countsBelow(
          context,
          rows.map((row) => row.code),
          args,
        );
        return rows.map((row) => counts.get(row.code) ?? []);
      },
    ),
  },
);

/** ONE statement for all divisions. */
async function countsBelow(
  context: Context,
  codes: readonly string[],
  { status, kind }: Args,
): Promise<Map<string, PartyOrganizationCount[]>> {
  const { rows } = await sql<{ code: string; kind: PartyOrganizationKind; n: number | string }>`
    with division(code, low, high) as (values ${divisionRanges(codes)})
    select division.code as code, p.kind as kind, count(*) as n
    from division join party_organization p on p.region >= division.low and p.region < division.high
    where ${among('p.status', status ?? STANDING)} and ${among('p.kind', kind)}
    group by division.code, p.kind order by division.code, p.kind`.execute(context.kysely);
  const counts = new Map<string, PartyOrganizationCount[]>(codes.map((code) => [code, []]));
  for (const row of rows) {
    const [labelZh, labelEn] = PARTY_ORGANIZATION_KINDS[row.kind].split(' · ') as [string, string];
    counts.get(row.code)!.push({ kind: row.kind, labelZh, labelEn, count: Number(row.n) });
  }
  return counts;
}
