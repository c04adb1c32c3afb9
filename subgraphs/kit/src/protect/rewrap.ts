import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, Source } from '../database/database.js';
import { RECHECK_MS } from './master-keys.js';
import type { Vault } from './vault.js';

/** Keys of one transaction: the department's commands wait no longer than it takes. */
const BLOCK = 200;

interface Stored {
  readonly record: string;
  readonly wrapped: string;
  readonly created_at: string;
}

/** How many subject keys each master key has wrapped; `-` for those from before master keys had ids. Erased keys are none. */
export async function wrappedBy({ reader }: Source): Promise<Map<string, number>> {
  const at = sql`case when wrapped like '________.%' then substr(wrapped, 1, 8) else '-' end`;
  const { rows } = await sql<{ id: string; n: number | string }>`select ${at} as id, count(*) as n from subject_key
    where wrapped is not null group by 1 order by 1`.execute(reader);
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

/**
 * Wraps every subject key under the newest master key, block by block, while the department serves. It may be cut off and run
 * again: what is done is done, and both keys unwrap until the old one is taken away. Nothing but `subject_key.wrapped` changes.
 * @returns how many were wrapped anew
 */
export async function rewrapSubjectKeys(database: Database, vault: Vault, progress: (done: number) => void = () => {}): Promise<number> {
  let done = 0;
  // A process that has not seen the new key yet may wrap under the old one for a moment more: hence a last look after that.
  for (let quiet = false; ;) {
    const found = await onePass(database, vault, (more) => progress((done += more)));
    if (!found && quiet) return done;
    quiet = !found;
    if (quiet) await pause(RECHECK_MS * 2);
  }
}

async function onePass(database: Database, vault: Vault, wrapped: (more: number) => void): Promise<number> {
  let last = '';
  let found = 0;
  for (;;) {
    const block = await database.write(async (manager) => {
      const reader = manager.getTransactionContext() as unknown as Source['reader'];
      const { rows } = await sql<Stored>`select record, wrapped, created_at from subject_key
        where record > ${last} and wrapped is not null and wrapped not like ${`${vault.masterId}.%`} order by record limit ${BLOCK}`.execute(
        reader,
      );
      if (!rows.length) return rows;
      const values = rows.map((row) => sql`(${sql.join([row.record, vault.rewrap(row.wrapped), row.created_at])})`);
      await sql`insert into subject_key (record, wrapped, created_at) values ${sql.join(values)}
        on conflict (record) do update set wrapped = excluded.wrapped`.execute(reader);
      return rows;
    });
    if (!block.length) return found;
    found += block.length;
    last = block.at(-1)!.record;
    wrapped(block.length);
  }
}
