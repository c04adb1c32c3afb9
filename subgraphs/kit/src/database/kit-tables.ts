import { Migration } from '@mikro-orm/migrations';

/** Tables of the kit itself, the same in every department: journal, keys of data subjects, answers of commands, settings. */
const columns = (text: string, blob: string, sequence: string) => [
  `create table journal (seq ${sequence} primary key, recorded_at ${text} not null, register ${text} not null, record ${text} not null,
    version integer not null, act ${text} not null, before_value ${text}, after_value ${text}, effective_on ${text} not null,
    subject ${text} not null, organ ${text}, reason ${text}, document_no ${text}, hash ${blob} not null)`,
  'create index journal_record on journal (record)',
  `create table subject_key (record ${text} primary key, wrapped ${text}, created_at ${text} not null, erased_at ${text})`,
  `create table command_answer (principal ${text} not null, idempotency_key ${text} not null, command ${text} not null, input_hash ${text} not null,
    answer ${text} not null, created_at ${text} not null, primary key (principal, idempotency_key))`,
  'create index command_answer_created on command_answer (created_at)',
  `create table setting (name ${text} primary key, value ${text} not null)`,
];

/**
 * The journal is append-only for everyone who reaches the database through SQL; but that another program's connection to a SQLite file may
 * replace a row by `insert or replace`, which `journal verify` finds: a trigger against it would send all that an import writes through a
 * temporary table first.
 */
const sqliteGuards = ['update', 'delete'].map(
  (act) => `create trigger journal_no_${act} before ${act} on journal begin select raise(abort, 'the journal is append-only'); end`,
);

const postgresGuards = [
  `create function journal_refuse() returns trigger language plpgsql as $$ begin raise exception 'the journal is append-only'; end $$`,
  'create trigger journal_no_change before update or delete on journal for each row execute function journal_refuse()',
  'create trigger journal_no_truncate before truncate on journal for each statement execute function journal_refuse()',
  // The chain as a running aggregate: strict, so its first value is the head of the journal itself.
  `create function redsail_chain_step(bytea, bytea) returns bytea language sql immutable strict parallel safe as $$ select sha256($1 || $2) $$`,
  'create aggregate redsail_chain(bytea) (sfunc = redsail_chain_step, stype = bytea)',
];

export class SqliteKitTables extends Migration {
  override up(): void {
    for (const statement of [...columns('text', 'blob', 'integer'), ...sqliteGuards]) this.addSql(statement);
  }
}

export class PostgresKitTables extends Migration {
  override up(): void {
    for (const statement of [...columns('text collate "C"', 'bytea', 'bigint'), ...postgresGuards]) this.addSql(statement);
  }
}
