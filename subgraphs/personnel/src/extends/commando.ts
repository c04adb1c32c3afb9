import { batched, extend, type Context, type Row } from '@redsail/kit';
import { Commando } from '../commando/commando.register.js';
import { ServiceRecord } from '../commando/service-record.register.js';

/** Decimals are kept as integers of 10^-6 (one kind of column on both databases). */
const PLACES = 1_000_000;

/** Hours that each team has served, summed in the database and in one statement. */
async function sumHours(teams: readonly Row[], _: unknown, context: Context): Promise<string[]> {
  const rows = (await context.kysely
    .selectFrom('service_record')
    .select((of) => ['commando', of.fn.sum('hours').as('hours')])
    .where(
      'commando',
      'in',
      teams.map(({ id }) => id),
    )
    .where(context.seen(ServiceRecord))
    .groupBy('commando')
    .execute()) as { commando: string; hours: number | string }[];
  const found = new Map(rows.map(({ commando, hours }) => [commando, Number(hours) / PLACES]));
  return teams.map(({ id }) => String(found.get(id) ?? 0));
}

export const commandoHours = extend(
  Commando,
  {},
  {
    hoursServed: batched('Decimal', '累计服务时长 · hours served by all members', { scope: 'commando:read' }, sumHours),
  },
);
