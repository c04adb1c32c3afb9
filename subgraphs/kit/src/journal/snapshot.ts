import type { Field } from '../register/field.js';
import type { Register } from '../register/register.js';
import type { Vault, SubjectKey } from '../protect/vault.js';

/** A database row as it came, by column name. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * The JSON text that the journal keeps of a record: field values in the order of the declaration, empty ones left out,
 * protected ones as ciphertext under the subject's key.
 */
export function snapshot(register: Register, raw: RawRow, vault: Vault, key: SubjectKey | null): string {
  const values: Record<string, unknown> = {};
  for (const field of register.columns) {
    const cell = raw[field.column];
    if (cell === null || cell === undefined || field.name === 'version') continue;
    values[field.name] = isProtected(field)
      ? key
        ? vault.journalForm(key, field.name, String(cell))
        : 'erased'
      : field.kind.fromColumn(cell as never);
  }
  return JSON.stringify(values);
}

export const isProtected = (field: Pick<Field, 'output' | 'name'>): boolean => field.output !== field.name;
