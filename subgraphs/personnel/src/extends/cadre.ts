import { batched, extend, type Context, type Row } from '@redsail/kit';
import { Cadre } from '../cadre/cadre.register.js';
import { PostHolding } from '../post/post-holding.register.js';

/** Posts that each cadre holds on the day, in one statement. A person holds a handful, so this is a list and no connection. */
async function loadHoldings(cadres: readonly Row[], args: { readonly asOf?: string | null }, context: Context): Promise<Row[][]> {
  const day = args.asOf ?? context.today;
  const rows = await context
    .rows(PostHolding)
    .where({ person: cadres.map(({ person }) => person as string) })
    .orderBy('from', 'desc')
    .all();
  const inForce = rows.filter(({ from, to }) => (from as string) <= day && (!to || day < (to as string)));
  const found = Map.groupBy(inForce, ({ person }) => person);
  return cadres.map(({ person }) => found.get(person) ?? []);
}

export const cadrePosts = extend(
  Cadre,
  { needs: ['person'] },
  {
    posts: batched(
      '[PostHolding!]',
      '现任岗位 · posts held on a day, the latest first',
      { scope: 'person:read', args: { asOf: 'Date' } },
      loadHoldings,
    ),
  },
);
