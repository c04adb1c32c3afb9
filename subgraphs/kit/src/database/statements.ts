import type { LogEvent } from 'kysely';

/** A statement that has run: its text (values included, where MikroORM put them in), how long it took, and whether it failed. */
export type StatementListener = (sql: string, ms: number, failed: boolean) => void;

/** Who listens to the statements of a database: tests that count them, and traces. */
export class Statements {
  private readonly listeners = new Set<StatementListener>();

  readonly log = (event: LogEvent): void => {
    for (const listener of this.listeners) listener(event.query.sql, event.queryDurationMillis, event.level === 'error');
  };

  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
