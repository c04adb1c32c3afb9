import { Migration } from '@mikro-orm/migrations';

/** Must agree with RETENTION_YEARS (access/access-log.ts); a test holds them together. */
const RETENTION = '3 years';

/** Who read whose plain values, and where the chain begins once old rows are gone. */
const tables = (text: string, blob: string, sequence: string) => [
  `create table access_log (seq ${sequence} primary key, recorded_at ${text} not null, subject ${text} not null, organ ${text}, token ${text},
    purpose ${text} not null, document_no ${text} not null, register ${text} not null, record ${text} not null, fields ${text} not null,
    unmasked integer not null, operation ${text}, request_id ${text} not null, hash ${blob} not null)`,
  'create index access_log_record on access_log (record, seq)',
  'create index access_log_token on access_log (token, seq)',
  `create table access_log_anchor (seq ${sequence} primary key, hash ${blob} not null, recorded_at ${text} not null)`,
];

const APPEND_ONLY = 'the access log is append-only';
const TOO_YOUNG = `only rows older than ${RETENTION} may go, and only behind an anchor that fits them`;

/** Append-only for everyone who reaches the database through SQL; old rows may go behind an anchor, by the database's own clock. */
const sqliteGuards = [
  `create trigger access_log_no_update before update on access_log begin select raise(abort, '${APPEND_ONLY}'); end`,
  `create trigger access_log_no_delete before delete on access_log
    when old.seq > coalesce((select max(seq) from access_log_anchor), 0) begin select raise(abort, '${APPEND_ONLY}'); end`,
  ...['update', 'delete'].map(
    (act) =>
      `create trigger access_log_anchor_no_${act} before ${act} on access_log_anchor begin select raise(abort, '${APPEND_ONLY}'); end`,
  ),
  `create trigger access_log_anchor_fits before insert on access_log_anchor
    when new.hash is not (select hash from access_log where seq = new.seq)
      or exists (select 1 from access_log where seq <= new.seq and recorded_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${RETENTION}'))
    begin select raise(abort, '${TOO_YOUNG}'); end`,
];

const postgresGuards = [
  `create function access_log_refuse() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' and tg_level = 'ROW' and tg_table_name = 'access_log' then
      if old.seq <= (select coalesce(max(seq), 0) from access_log_anchor) then return old; end if;
    end if;
    raise exception '${APPEND_ONLY}'; end $$`,
  `create function access_log_anchor_fits() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from access_log where seq = new.seq and hash = new.hash)
      or exists (select 1 from access_log where seq <= new.seq and recorded_at::timestamptz > now() - interval '${RETENTION}')
    then raise exception '${TOO_YOUNG}'; end if;
    return new; end $$`,
  ...['access_log', 'access_log_anchor'].flatMap((table) => [
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function access_log_refuse()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function access_log_refuse()`,
  ]),
  'create trigger access_log_anchor_fits before insert on access_log_anchor for each row execute function access_log_anchor_fits()',
];

export class SqliteAccessLogTables extends Migration {
  override up(): void {
    for (const statement of [...tables('text', 'blob', 'integer'), ...sqliteGuards]) this.addSql(statement);
  }
}

export class PostgresAccessLogTables extends Migration {
  override up(): void {
    for (const statement of [...tables('text collate "C"', 'bytea', 'bigint'), ...postgresGuards]) this.addSql(statement);
  }
}
