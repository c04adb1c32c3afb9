import type { GraphQLResolveInfo } from 'graphql';
import { historyPage } from '../journal/history.js';
import { choicesOf } from '../register/choices.js';
import type { Field } from '../register/field.js';
import { listQuery, lookupQuery, registerOf, type Register } from '../register/register.js';
import { loader } from '../read/loader.js';
import type { Row } from '../read/row.js';
import type { PageArgs } from '../read/page.js';
import { badInput } from '../read/cursor.js';
import { nestedPage, rootPage, type Needs } from './connections.js';
import type { Context } from './context.js';
import { lookupKeys } from './record-type.js';

type Args = Readonly<Record<string, unknown>>;
type Resolver = (parent: Row, args: never, context: Context, info: GraphQLResolveInfo) => unknown;
export type Resolvers = Record<string, Record<string, Resolver | object>>;

/** Resolvers of the generic half, from the same table as its type definitions. */
export function recordResolvers(register: Register, needs: Needs): Resolvers {
  const type: Record<string, Resolver> = { history: (row, args, context) => historyPage(context, register, row.id, args) };
  for (const field of register.fields) Object.assign(type, fieldResolvers(field, needs));
  if (register.keys.length) type.__resolveReference = ((stub: Row, context: Context) => reference(register, stub, context)) as never;
  return {
    [register.name]: type,
    Query: {
      [lookupQuery(register)]: (_, args: Args, context) => lookup(register, args, context),
      [listQuery(register)]: (_, args: PageArgs, context, info) => {
        context.demand(register.scope);
        return rootPage(context, register, args, info, needs);
      },
    },
  };
}

function fieldResolvers(field: Field, needs: Needs): Record<string, Resolver> {
  const { name } = field;
  const guarded =
    (resolve: Resolver): Resolver =>
    (row, args, context, info) =>
      context.allows(field.options.scope) ? resolve(row, args, context, info) : null;
  if (field.choices) {
    const { labels } = choicesOf(field.choices);
    const labelled: Resolver = (row, { lang }: { lang: 'ZH' | 'EN' }) => {
      const found = labels.get(String(row[name]));
      return found ? (lang === 'EN' ? found.en : found.zh) : null;
    };
    return { [`${name}Label`]: guarded(labelled), ...(field.options.scope ? { [name]: guarded((row) => row[name]) } : {}) };
  }
  if (field.role === 'ref') {
    const target = () => registerOf(field.target!());
    return {
      [name]: guarded((row, _args, context) => {
        const id = row[name] as string | null;
        return id && context.allows(target().scope) ? loader(context, target(), 'id').load(id) : null;
      }),
    };
  }
  if (field.role === 'many') {
    const target = () => registerOf(field.target!());
    return {
      [name]: guarded((row, args, context, info) =>
        context.allows(target().scope) ? nestedPage(context, target(), field.mappedBy!, row.id, args, info, needs) : null,
      ),
    };
  }
  if (field.role === 'foreign') return { [name]: guarded((row) => stub(field, row[name] as string | null)) };
  if (field.role === 'foreigns') return { [name]: guarded((row) => ((row[name] as string[] | null) ?? []).map((key) => stub(field, key))) };
  return field.options.scope || field.output !== name ? { [field.output]: guarded((row) => row[name]) } : {};
}

/** Another department's record, as far as this one knows it: its key. */
const stub = (field: Field, key: string | null) => (key === null ? null : { __typename: field.foreign!.type, [field.foreign!.key]: key });

function lookup(register: Register, args: Args, context: Context): Promise<Row | null> {
  context.demand(register.scope);
  const given = lookupKeys(register).filter((field) => args[field.name] !== null && args[field.name] !== undefined);
  if (given.length !== 1) {
    const names = lookupKeys(register).map((field) => field.name);
    throw badInput(names.join('/'), `请给出其中一个：${names.join('、')}`, `expected exactly one of ${names.join(', ')}`);
  }
  // To ask by a field tells of its values, as a filter does.
  context.demand(given[0]!.options.scope);
  return loader(context, register, given[0]!.name).load(String(args[given[0]!.name]));
}

/** A record by one of its federation keys; all representations of a step share one statement. An unknown key is null. */
async function reference(register: Register, stub: Row, context: Context): Promise<unknown> {
  if (!context.allows(register.scope)) return null;
  const key = register.keys.find((name) => stub[name] !== undefined && stub[name] !== null);
  if (!key) return null;
  const row = await loader(context, register, key).load(String(stub[key]));
  if (!row) context.unknownReference(register.name);
  return row;
}
