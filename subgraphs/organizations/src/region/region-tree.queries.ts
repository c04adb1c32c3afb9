import { badInput, batched, extend, sql, type Context, type Row } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { among, divisionRanges } from './division-ranges.js';
import { Region } from './region.register.js';

const MOST = 500;

interface Args {
  readonly kind?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

/** One line of the statement: an organisation, its place after the cursor, and how many there are in all. */
interface Found {
  readonly code: string;
  readonly id: string;
  readonly place: number | string;
  readonly total: number | string;
}

export const regionTree = extend(
  Region,
  { needs: ['code'] },
  {
    partyOrganizationsWithin: batched(
      'PartyOrganizationConnection',
      '区划内党组织 · party organisations of the division and everything below it, by id',
      {
        args: {
          kind: ['[PartyOrganizationKind!]', '类别 · of these kinds; without it all'],
          status: ['[PartyOrganizationStatus!]', '状态 · in these states; without it all'],
          first: ['Int! = 50', '前几条 · how many, from the start; at most 500'],
          after: ['String', '此游标之后 · after this cursor'],
        },
      },
      async (rows: readonly (Row & { readonly code: string })[], args: Args, context) => {
        if (args.first < 0 || args.first > MOST) {
          throw badInput('first', `应在0至${MOST}之间，收到 ${args.first}`, `expected 0 to ${MOST}, got ${args.first}`);
        }
        const found = await findWithin(
          context,
          rows.map((row) => row.code),
          args,
        );
        const byCode = Map.groupBy(found, (one) => one.code);
        return Promise.all(rows.map((row) => connectionOf(context, byCode.get(row.code) ?? [], args)));
      },
    ),
  },
);

/** ONE statement for all divisions: for each the first ones past the cursor, and one more to know whether any follow. */
async function findWithin(context: Context, codes: readonly string[], { kind, status, first, after }: Args): Promise<Found[]> {
  const last = after ? cursorId(after) : '';
  const { rows } = await sql<Found>`
    with division(code, low, high) as (values ${divisionRanges(codes)}),
    within as (
      select division.code as code, p.id as id, count(*) over (partition by division.code) as total
      from division join party_organization p on p.region >= division.low and p.region < division.high
      where ${among('p.kind', kind)} and ${among('p.status', status)}
    ),
    placed as (
      select code, id, total, row_number() over (partition by code order by (id <= ${last}), id) as place,
        sum(case when id > ${last} then 1 else 0 end) over (partition by code) as follow
      from within
    )
    select code, id, place, total from placed where place <= ${first + 1} and (place <= follow or place = 1) order by code, place`.execute(
    context.kysely,
  );
  return rows;
}

/** The page as any connection shows it; the records themselves come through the request's loader. */
async function connectionOf(context: Context, found: readonly Found[], { first, after }: Args) {
  const past = after ? cursorId(after) : '';
  const following = found.filter((one) => one.id > past);
  const page = following.slice(0, first);
  const nodes = (await Promise.all(page.map((one) => context.load(PartyOrganization, one.id)))).filter((node) => node !== null);
  const edges = nodes.map((node) => ({ node, cursor: Buffer.from(node.id).toString('base64url') }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: following.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(found[0]?.total ?? 0),
  };
}

/** @throws BAD_USER_INPUT when the text is no cursor of this list */
function cursorId(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (id.startsWith('PartyOrganization:')) return id;
  throw badInput('after', '游标无效：请使用上一页返回的 endCursor', 'not a cursor: pass the endCursor of a page');
}
