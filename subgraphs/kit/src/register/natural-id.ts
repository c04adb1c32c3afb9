import type { Register } from './register.js';
import { fieldOf } from './register.js';

/** The part of an id that tells records of one register apart. */
export const keyPart = (id: string): string => id.slice(id.indexOf(':') + 1);

/**
 * The natural key of a record as one text: its parts joined by "/". References count by their own natural key.
 * @param values field values; references as ids
 */
export function naturalKey(register: Register, values: Readonly<Record<string, unknown>>): string {
  return register.natural
    .map((name) => {
      const value = String(values[name] ?? '');
      return fieldOf(register, name).role === 'ref' ? keyPart(value) : value;
    })
    .join('/');
}

/** The id of a record whose register makes ids from natural keys: the same record has the same id in every database. */
export const naturalId = (register: Register, values: Readonly<Record<string, unknown>>): string =>
  `${register.name}:${naturalKey(register, values)}`;
