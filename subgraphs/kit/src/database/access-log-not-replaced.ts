import { Migration } from '@mikro-orm/migrations';

/**
 * SQLite's `insert or replace` deletes what it replaces past the triggers of a connection that does not ask for them (`recursive_triggers`,
 * which is on in ours and off in others'). PostgreSQL has no such statement.
 */
export class SqliteAccessLogNotReplaced extends Migration {
  override up(): void {
    this.addSql(
      `create trigger access_log_no_replace before insert on access_log when exists (select 1 from access_log where seq = new.seq)
        begin select raise(abort, 'the access log is append-only'); end`,
    );
  }
}
