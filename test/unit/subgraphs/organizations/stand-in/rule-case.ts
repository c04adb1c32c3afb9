import type { CommandInput, Entity, Refusal, Rule, RuleContext } from '@redsail/kit';

type Class = abstract new () => Entity;

/** A record that is in the database, as far as the rule looks at it. */
export type Kept = readonly [of: Class, values: Readonly<Record<string, unknown>>];

/** One command as a rule sees it. */
export interface Case {
  readonly record?: Readonly<Record<string, unknown>>;
  readonly input?: CommandInput;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly kept?: readonly Kept[];
  readonly effectiveOn?: string;
  readonly documentNo?: string;
}

/** Asks one rule about one command with just the records it needs: what it complains of, in order. */
export async function refusals<T extends Entity>(rule: Rule<T>, given: Case): Promise<readonly Refusal[]> {
  const { kept = [], effectiveOn = '2026-06-01' } = given;
  const find = async (target: Class, where: Readonly<Record<string, unknown>>) =>
    kept.filter(([of, values]) => of === target && matches(values, where)).map(([, values]) => values);
  const context = {
    record: { id: 'record', ...given.record },
    input: given.input ?? {},
    facts: given.facts ?? {},
    effectiveOn,
    today: effectiveOn,
    documentNo: given.documentNo ?? null,
    find,
    load: async (target: Class, id: string) => (await find(target, { id }))[0] ?? null,
    count: async (target: Class, where: Readonly<Record<string, unknown>>) => (await find(target, where)).length,
  };
  const verdict = await rule.check(context as unknown as RuleContext<T>);
  if (verdict === undefined) return [];
  return Array.isArray(verdict) ? verdict : [verdict as Refusal];
}

/** The fields it complains of; `null` stands for the record as a whole. */
export const complaints = async <T extends Entity>(rule: Rule<T>, given: Case): Promise<readonly (string | null)[]> =>
  (await refusals(rule, given)).map(({ field }) => field);

function matches(values: Readonly<Record<string, unknown>>, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([name, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(values[name]) : (values[name] ?? null) === wanted,
  );
}
