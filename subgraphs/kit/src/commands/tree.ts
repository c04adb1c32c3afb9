import type { Entity } from '../register/entity.js';
import type { Register } from '../register/register.js';
import type { Unit } from './unit.js';
import { userErrors, type UserError } from './user-error.js';

/** The rule that trees are acyclic, as messages name it. */
export const TREE_RULE = 'O18';

/** Walks up from the record; a refusal when the way leads back to it. */
export async function treeRefusal(unit: Unit, register: Register, record: Entity): Promise<UserError | null> {
  if (!register.tree) return null;
  const parentOf = (one: Entity) => (one as unknown as Record<string, string | null>)[register.tree!] ?? null;
  let at = parentOf(record);
  while (at) {
    if (at === record.id) {
      return userErrors.ruleBroken(
        TREE_RULE,
        register.tree,
        `${register.zh}的上级关系不能成环`,
        'the superiors of a record must not lead back to it; expected a superior outside its own subordinates',
      );
    }
    const parent = await unit.load(register.class, at);
    at = parent && parentOf(parent);
  }
  return null;
}
