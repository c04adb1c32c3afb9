import type { LogEvent } from 'kysely';

/** Who listens to the statements of a database: tests that count them, and the trace log. */
export class Statements {
  private readonly listeners = new Set<(sql: string) => void>();

  readonly log = (event: LogEvent): void => {
    for (const listener of this.listeners) listener(event.query.sql);
  };

  listen(listener: (sql: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
