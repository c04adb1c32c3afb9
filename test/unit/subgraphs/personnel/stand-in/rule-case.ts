import type { CommandInput, Entity, Refusal, Rule, RuleContext } from '@redsail/kit';

type Class = abstract new () => Entity;

/** A record that is in the database, as far as the rule looks at it. */
export type Kept = readonly [of: Class, values: Readonly<Record<string, unknown>>];

export interface Case {
  readonly record?: Readonly<Record<string, unknown>>;
  readonly input?: CommandInput;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly kept?: readonly Kept[];
  readonly command?: string;
  readonly effectiveOn?: string;
  readonly today?: string;
  readonly documentNo?: string | null;
}

const matches = (values: Readonly<Record<string, unknown>>, where: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(where).every(([name, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(values[name]) : (values[name] ?? null) === wanted,
  );

/** Asks one rule about one command, with just the records it needs. The refusals, in order; none means that it has nothing against it. */
export async function ask<T extends Entity>(rule: Rule<T>, given: Case): Promise<readonly Refusal[]> {
  const { kept = [], effectiveOn = '2026-06-01', today = '2026-06-01' } = given;
  const find = async (target: Class, where: Readonly<Record<string, unknown>>) =>
    kept.filter(([of, values]) => of === target && matches(values, where)).map(([, values]) => values);
  const context = {
    record: { id: 'record', ...given.record },
    input: given.input ?? {},
    facts: given.facts ?? {},
    command: given.command ?? '',
    effectiveOn,
    today,
    documentNo: given.documentNo ?? null,
    find,
    load: async (target: Class, id: string) => (await find(target, { id }))[0] ?? null,
    count: async (target: Class, where: Readonly<Record<string, unknown>>) => (await find(target, where)).length,
  };
  const verdict = await rule.check(context as unknown as RuleContext<T>);
  return verdict === undefined ? [] : Array.isArray(verdict) ? verdict : [verdict as Refusal];
}

/** Fields the rule complains of. */
export const complaints = async <T extends Entity>(rule: Rule<T>, given: Case): Promise<readonly (string | null)[]> =>
  (await ask(rule, given)).map(({ field }) => field);
