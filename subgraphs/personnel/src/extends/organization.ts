import { batched, connection, extend, sql, type Context } from '@redsail/kit';
import { Cadre } from '../cadre/cadre.register.js';
import { ageBandCounts, type AgeBandCount } from '../counts/age-band-count.js';
import { headcount, type Headcount } from '../counts/headcount.js';
import { seesSmallCounts } from '../counts/suppression.js';
import { ageBandOf } from '../person/age-band.js';
import type { AgeBand } from '../person/person.choices.js';
import { PostHolding } from '../post/post-holding.register.js';
import { Post } from '../post/post.register.js';

interface Strength {
  readonly org: string;
  readonly posts: number | string;
  readonly established: number | string | null;
  readonly filled: number | string | null;
  readonly seen: number | string | null;
}

/** Posts of each organisation with the holdings in force on the day: one statement, for a post may have any number of holders. */
async function countStrength(codes: readonly string[], args: { readonly asOf?: string | null }, context: Context): Promise<Headcount[]> {
  const day = args.asOf ?? context.today;
  const holders = context.kysely
    .selectFrom('post_holding')
    .select((of) => ['post', of.fn.countAll().as('holders'), sql`sum(case when ${context.seen(PostHolding)} then 1 else 0 end)`.as('seen')])
    .where('from', '<=', day)
    .where((of) => of.or([of('to', 'is', null), of('to', '>', day)]))
    .groupBy('post')
    .as('held');
  const rows = (await context.kysely
    .selectFrom('post')
    .leftJoin(holders, 'held.post', 'post.id')
    .select((of) => [
      'post.org as org',
      of.fn.countAll().as('posts'),
      of.fn.sum('post.headcount').as('established'),
      of.fn.sum('held.holders').as('filled'),
      of.fn.sum('held.seen').as('seen'),
    ])
    .where('post.org', 'in', [...codes])
    .groupBy('post.org')
    .execute()) as Strength[];
  const found = new Map(rows.map((row) => [row.org, row]));
  const open = seesSmallCounts(context.principal);
  return codes.map((code) => {
    const { posts = 0, established = 0, filled = 0, seen = 0 } = found.get(code) ?? {};
    return headcount(Number(posts), Number(established ?? 0), Number(filled ?? 0), Number(seen ?? 0), open);
  });
}

/** Cadres by year of birth, in one statement; the bands are drawn here, by the clock. */
async function countAges(codes: readonly string[], _: unknown, context: Context): Promise<AgeBandCount[][]> {
  const rows = (await context.kysely
    .selectFrom('cadre')
    .innerJoin('person', 'person.id', 'cadre.person')
    .select((of) => ['cadre.employer as org', 'person.birth_year as year', of.fn.countAll().as('n')])
    .where('cadre.employer', 'in', [...codes])
    .where(context.seen(Cadre))
    .where('person.birth_year', 'is not', null)
    .groupBy(['cadre.employer', 'person.birth_year'])
    .execute()) as { org: string; year: number; n: number | string }[];
  const open = seesSmallCounts(context.principal);
  return codes.map((code) => {
    const found = new Map<AgeBand, number>();
    for (const { year, n } of rows.filter(({ org }) => org === code)) {
      const band = ageBandOf(Number(year), context.today);
      found.set(band, (found.get(band) ?? 0) + Number(n));
    }
    return ageBandCounts(found, open);
  });
}

export const organizationPersonnel = extend(
  'Organization',
  { key: 'code' },
  {
    cadres: connection(() => Cadre, { by: 'employer' }, '干部 · cadres employed'),
    posts: connection(() => Post, { by: 'org' }, '岗位 · posts'),
    headcount: batched(
      'Headcount',
      '编制与实有人数 · establishment and strength on a day',
      { scope: 'person:count', args: { asOf: 'Date' } },
      countStrength,
    ),
    cadreAges: batched('[AgeBandCount!]', '干部年龄结构 · number of cadres in every age band', { scope: 'person:count' }, countAges),
  },
);
