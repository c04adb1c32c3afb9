import { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { ErrorCode } from '@redsail/contract';
import type { Context } from '../graph/context.js';
import { appendRows } from '../journal/chained-table.js';
import { isProtected } from '../journal/snapshot.js';
import type { SubjectKey, Vault } from '../protect/vault.js';
import { oneOf } from '../read/row-query.js';
import type { Field } from '../register/field.js';
import type { Register } from '../register/register.js';
import { ACCESS_LOG, type AccessEntry } from './access-log.js';

/** Data subjects whose plain values one request may read: a card is looked at, a register is not copied. */
export const MOST_SUBJECTS = 20;

/** Why and what is read. */
export interface Reading {
  readonly purpose: string;
  readonly documentNo: string;
  /** Output names of the protected fields: `name`, `phone`, and `idNumberMasked` for what nobody can read. */
  readonly fields: readonly string[];
  readonly operation: string | null;
}

export type PlainValues = Readonly<Record<string, string | null>>;

/** Whose values each request has read so far. */
const readBy = new WeakMap<Context, Set<string>>();

/**
 * The plain values of some persons, all of a step at once. Their rows of the access log are written in the transaction that reads
 * them: what cannot be logged is not shown. Null for a person whom the caller does not see.
 */
export async function unmask(
  context: Context,
  register: Register,
  vault: Vault,
  ids: readonly string[],
  reading: Reading,
): Promise<readonly (PlainValues | null | Error)[]> {
  const before = readBy.get(context) ?? new Set();
  const all = new Set([...before, ...ids]);
  // One error a request; the places of the others are null.
  if (all.size > MOST_SUBJECTS) return ids.map((_, at) => (at === 0 ? tooMany() : null));
  readBy.set(context, all);
  const fields = register.columns.filter((field) => isProtected(field) && reading.fields.includes(plainName(field)));
  const { database, principal } = context;
  return database.write(async (manager) => {
    const source = { dialect: database.dialect, reader: manager.getTransactionContext() as never };
    const columns = sql.join(fields.map((field) => sql.ref(`${register.table}.${field.column}`)));
    const { rows } = await sql<Stored>`select ${sql.ref(`${register.table}.id`)} as id, subject_key.wrapped as wrapped_key, ${columns}
      from ${sql.table(register.table)} left join subject_key on subject_key.record = ${sql.ref(`${register.table}.id`)}
      where ${oneOf(sql.ref(`${register.table}.id`), ids)} and ${context.limit(register) ?? sql`1 = 1`}`.execute(source.reader);
    const found = new Map(rows.map((row) => [row.id, open(row, fields, vault)]));
    const entries = [...found].map(([record, values]): AccessEntry => ({
      subject: principal.subject,
      organ: principal.organ,
      token: principal.token ?? null,
      purpose: reading.purpose,
      documentNo: reading.documentNo,
      register: register.name,
      record,
      fields: reading.fields.join(','),
      unmasked: fields.some((field) => field.kind.name === 'protected' && values[plainName(field)] !== null) ? 1 : 0,
      operation: reading.operation,
      requestId: context.requestId,
    }));
    await appendRows(source, ACCESS_LOG, entries, context.clock().toISOString());
    return ids.map((id) => found.get(id) ?? null);
  });
}

type Stored = Record<string, unknown> & { id: string; wrapped_key: string | null };

/** The name under which a protected field is shown plain; a number that is kept as its HMAC only keeps its mask and its name. */
export const plainName = (field: Field): string => (field.kind.name === 'digest' ? field.output : field.name);

function open(row: Stored, fields: readonly Field[], vault: Vault): PlainValues {
  const key: SubjectKey | null = row.wrapped_key === null ? null : vault.unwrap(row.wrapped_key);
  return Object.fromEntries(
    fields.map((field): [string, string | null] => {
      const stored = row[field.column] as string | null;
      if (stored === null) return [plainName(field), null];
      if (field.kind.name === 'digest') return [plainName(field), String(field.kind.fromColumn(stored as never))];
      return [plainName(field), key && vault.open(key, stored)];
    }),
  );
}

const tooMany = (): GraphQLError =>
  new GraphQLError(
    `一次请求至多查看${MOST_SUBJECTS}人的真实信息 · one request may read the plain values of at most ${MOST_SUBJECTS} persons; ask for fewer`,
    { extensions: { code: ErrorCode.BAD_USER_INPUT, argument: 'identity' } },
  );
