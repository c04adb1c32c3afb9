import { allRules } from './all-rules.js';
import type { ChangeRule } from './change-rule.js';

export const ruleIds: readonly string[] = allRules.map(({ id }) => id);

const byId: ReadonlyMap<string, ChangeRule> = new Map(allRules.map((rule) => [rule.id, rule]));

/** @throws for an id that no finder may give */
export function ruleOf(id: string): ChangeRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return rule;
}
