import { batch } from '../read/loader.js';
import type { Row } from '../read/row.js';
import { registerOf } from '../register/register.js';
import { withAccess } from './access-directives.js';
import { nestedPage, type Needs } from './connections.js';
import type { Context } from './context.js';
import { described, extension } from './describe.js';
import type { BatchedField, BatchedOptions, Extension, Query } from './extend.js';
import { keyLine, stubType } from './foreign-stubs.js';
import { connectionType, listArguments } from './record-type.js';
import type { Resolvers } from './record-resolvers.js';

/** Argument lists of hand-written fields. */
function argumentList(args: BatchedOptions['args'] = {}): string {
  const entries = Object.entries(args);
  if (!entries.length) return '';
  const lines = entries.map(([name, type]) => {
    const [definition, text] = typeof type === 'string' ? [type, known[name] ?? `${name} · argument ${name}`] : type;
    return described(text, `${name}: ${definition}`, '    ');
  });
  return `(\n${lines.join('\n')}\n  )`;
}

const known: Readonly<Record<string, string>> = {
  asOf: '时点 · in force on that day',
  first: '前几条 · how many, from the start; at most 500',
  after: '此游标之后 · after this cursor',
  code: '代码 · code',
  id: '标识 · opaque global id',
  name: '名称 · name',
  year: '年度 · year',
  from: '起日 · first day',
  to: '止日 · day after the last',
};

export function addedTypeDefinitions({ type, key, register, fields }: Extension): string {
  const lines = Object.entries(fields).map(([name, field]) => {
    if (field.kind === 'batched') {
      return described(field.description, withAccess(`${name}${argumentList(field.options.args)}: ${field.type}`, field.options.scope));
    }
    const target = registerOf(field.target());
    // A list across a boundary is nullable whoever may read it: its owner may be down.
    return described(field.description, `${name}${listArguments(target)}: ${connectionType(target).replace('!', '')}`);
  });
  if (register) return extension(`type ${type}`, lines);
  return stubType(type, `@key(fields: "${key}")`, [keyLine(key!), ...lines]);
}

export function addedResolvers({ type, key, fields }: Extension, needs: Needs): Resolvers {
  const resolvers: Record<string, object> = {};
  for (const [name, field] of Object.entries(fields)) {
    resolvers[name] = (parent: Row & Record<string, string>, args: Record<string, never>, context: Context, info: never) => {
      const at = key ? parent[key]! : parent;
      if (field.kind === 'batched') return loadBatched(context, `${type}.${name}`, field, at, args);
      const target = registerOf(field.target());
      return context.allows(target.scope) ? nestedPage(context, target, field.by, String(key ? at : parent.id), args, info, needs) : null;
    };
  }
  // The stub itself is the record: its key is all this department knows of it.
  if (key) resolvers.__resolveReference = (stub: object) => stub;
  return { [type]: resolvers } as Resolvers;
}

function loadBatched(context: Context, name: string, field: BatchedField, key: unknown, args: Record<string, never>): unknown {
  if (!context.allows(field.options.scope)) return null;
  const load = batch<unknown, unknown>(context, `${name} ${JSON.stringify(args)}`, async (keys) => {
    const values = await field.load(keys as never, args, context);
    if (values.length !== keys.length)
      throw new Error(`${name}: a batched load answers one value for each key; got ${values.length} for ${keys.length}`);
    return values;
  });
  return load.load(key);
}

export const queryTypeDefinitions = (queries: readonly Query[]): string =>
  extension(
    'type Query',
    queries.map((one) => described(one.description, withAccess(`${one.name}${argumentList(one.args)}: ${one.type}`, one.scope))),
  );

export const queryResolvers = (queries: readonly Query[]): Resolvers => ({
  Query: Object.fromEntries(
    queries.map((one) => [
      one.name,
      (_: unknown, args: Readonly<Record<string, never>>, context: Context) => {
        context.demand(one.scope);
        return one.resolve(args, context);
      },
    ]),
  ),
});
