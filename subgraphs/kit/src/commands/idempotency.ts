import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import type { Row } from '../read/row.js';
import type { UserError } from './user-error.js';

/** How long an answer is kept. */
export const ANSWER_DAYS = 7;

/** What a command answered. */
export interface Answer {
  readonly record: Row | null;
  readonly userErrors: readonly UserError[];
}

/** One use of an idempotency key: whose, for what. */
export interface Use {
  readonly principal: string;
  readonly key: string;
  readonly command: string;
  readonly inputHash: string;
}

export function useOf(principal: string, key: string, command: string, input: object): Use {
  const { idempotencyKey: _, ...rest } = input as Record<string, unknown>;
  const inputHash = createHash('sha256').update(command).update(stable(rest)).digest('hex');
  return { principal, key, command, inputHash };
}

const oldest = (now: Date): string => new Date(now.getTime() - ANSWER_DAYS * 86_400_000).toISOString();

/** The earlier answer to the same use, `conflict` when the key was used for something else, or undefined. */
export async function recall(source: Source, use: Use, now: Date): Promise<Answer | 'conflict' | undefined> {
  const { rows } = await sql<{ input_hash: string; answer: string }>`select input_hash, answer from command_answer
    where principal = ${use.principal} and idempotency_key = ${use.key} and created_at > ${oldest(now)}`.execute(source.reader);
  const found = rows[0];
  if (!found) return undefined;
  return found.input_hash === use.inputHash ? (JSON.parse(found.answer) as Answer) : 'conflict';
}

/** Keeps the answer and lets go of expired ones. Must run in a writing transaction. */
export async function remember(source: Source, use: Use, answer: Answer, now: Date): Promise<void> {
  await sql`delete from command_answer where created_at <= ${oldest(now)}`.execute(source.reader);
  await sql`insert into command_answer (principal, idempotency_key, command, input_hash, answer, created_at)
    values (${use.principal}, ${use.key}, ${use.command}, ${use.inputHash}, ${JSON.stringify(answer)}, ${now.toISOString()})
    on conflict (principal, idempotency_key) do update set command = excluded.command, input_hash = excluded.input_hash,
      answer = excluded.answer, created_at = excluded.created_at`.execute(source.reader);
}

/** JSON with sorted keys: the order in which a client writes its input does not make it another input. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
