import type { Field } from '../register/field.js';
import { registerOf } from '../register/register.js';
import { idOf } from '../read/filter.js';
import type { CommandInput } from './rule.js';
import type { Command } from './lifecycle.js';
import { userErrors, type UserError } from './user-error.js';

export interface ReadInput {
  /** Values as fields have them: normalised codes, ids of references. */
  readonly input: CommandInput;
  readonly errors: readonly UserError[];
}

/** Checks what the GraphQL types cannot: codes, days, blanks, documents. References are resolved to ids, not yet looked up. */
export function readInput(command: Command, given: CommandInput, today: string): ReadInput {
  const errors: UserError[] = [];
  const input: Record<string, unknown> = {};
  for (const field of command.fields) {
    const value = given[field.name];
    if (value === undefined || value === null) {
      input[field.name] = null;
      continue;
    }
    const read = readValue(field, value, today);
    if ('rule' in read) errors.push(userErrors.invalidInput(field.name, read.rule, `${field.zh}:${read.zh}`, `${field.en}: ${read.en}`));
    else input[field.name] = read.value;
  }
  if (!String(given.reason ?? '').trim()) {
    errors.push(userErrors.invalidInput('reason', null, '请写明理由', 'expected a reason that is not blank'));
  }
  if (command.documentNo === 'required' && !String(given.documentNo ?? '').trim()) errors.push(userErrors.documentRequired(command.zh));
  return { input, errors };
}

function readValue(field: Field, value: unknown, today: string): { value: unknown } | { rule: string; zh: string; en: string } {
  if (field.role === 'ref') return { value: idOf(registerOf(field.target!()), String(value)) };
  const { kind } = field;
  if (typeof value === 'string' && (kind.name === 'code' || kind.name === 'digest')) return kind.parse(value, today);
  if (typeof value === 'string' && (kind.name === 'text' || kind.name === 'protected') && !value.trim()) {
    return { rule: 'blank', zh: '不能为空白', en: 'expected text that is not blank' };
  }
  const problem = kind.check?.(value as never, today);
  return problem ?? { value: typeof value === 'string' ? value.trim() : value };
}
