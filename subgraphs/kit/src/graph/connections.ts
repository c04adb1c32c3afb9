import type { GraphQLResolveInfo } from 'graphql';
import type { Page, PageArgs } from '../read/page.js';
import { readPages } from '../read/page.js';
import { batch } from '../read/loader.js';
import { fieldOf, type Register } from '../register/register.js';
import type { Context } from './context.js';
import { orderName } from './order-name.js';
import { selectedOfConnection } from './selected.js';

/** Which columns the selected output fields of a register need. Filled when the schema is built. */
export type Needs = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export const PAGE_ARGUMENTS: readonly (readonly [string, string, string])[] = [
  ['first', 'Int', '前几条 · how many, from the start; at most 500'],
  ['after', 'String', '此游标之后 · after this cursor'],
  ['last', 'Int', '后几条 · how many, from the end; at most 500'],
  ['before', 'String', '此游标之前 · before this cursor'],
];

const columnsFor = (register: Register, selected: ReadonlySet<string>, needs: Needs): Set<string> => {
  const known = needs.get(register.name);
  return new Set([...selected].flatMap((name) => known?.get(name) ?? []));
};

/** The order field's enum value is the column's name in capitals: back to the field. */
function ordered(register: Register, args: PageArgs): PageArgs {
  if (!args.orderBy) return args;
  const field = register.columns.find((one) => orderName(one) === args.orderBy!.field)!;
  return { ...args, orderBy: { ...args.orderBy, field: field.name } };
}

/** Filtering or ordering by a field tells of its values: it needs what reading it needs. */
function demandScopes(context: Context, register: Register, args: PageArgs): void {
  const used = new Set([...Object.keys(args.filter ?? {}), ...(args.orderBy ? [args.orderBy.field] : [])]);
  for (const field of register.columns) if (used.has(field.name)) context.demand(field.options.scope);
}

/** The page of a root list. */
export async function rootPage(context: Context, register: Register, given: PageArgs, info: GraphQLResolveInfo, needs: Needs) {
  const args = ordered(register, given);
  demandScopes(context, register, args);
  const { fields, total } = selectedOfConnection(info);
  const request = { register, args, columns: columnsFor(register, fields, needs), withTotal: total, seen: context.limit(register) };
  return shaped((await readPages(context.database, request)).get('')!);
}

/** The page of one record's list; all records of the step share one statement. */
export async function nestedPage(
  context: Context,
  register: Register,
  by: string,
  key: string,
  given: PageArgs,
  info: GraphQLResolveInfo,
  needs: Needs,
) {
  fieldOf(register, by);
  const args = ordered(register, given);
  demandScopes(context, register, args);
  const { fields, total } = selectedOfConnection(info);
  const columns = columnsFor(register, fields, needs);
  const name = `page ${register.name}.${by} ${JSON.stringify(args)} ${[...columns].toSorted().join()} ${total}`;
  const pages = batch<string, Page>(context, name, async (keys) => {
    const seen = context.limit(register);
    const found = await readPages(context.database, {
      register,
      args,
      columns,
      withTotal: total,
      seen,
      partition: { by, keys: [...keys] },
    });
    return keys.map((one) => found.get(one)!);
  });
  return shaped(await pages.load(key));
}

export function shaped(page: Page) {
  return {
    edges: page.rows.map((node, at) => ({ cursor: page.cursors[at], node })),
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    totalCount: page.total,
  };
}
