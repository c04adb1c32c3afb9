import type { Entity, Refusal, Rule, RuleContext } from '@redsail/kit';
import { publicCaller } from '../../../../support/subgraph.js';

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };
type Table = readonly [register: abstract new () => Entity, rows: readonly Stored[]];

interface Around {
  readonly input?: Readonly<Record<string, unknown>>;
  readonly tables?: readonly Table[];
  readonly command?: string;
  readonly effectiveOn?: string;
  readonly today?: string;
}

/** The refusals of a rule for a record, among the given rows of other registers. An empty list means that the rule is content. */
export async function refusals<T extends Entity>(rule: Rule<T>, record: object, around: Around = {}): Promise<readonly Refusal[]> {
  const rowsOf = (target: unknown) => around.tables?.find(([register]) => register === target)?.[1] ?? [];
  const today = around.today ?? '2026-06-30';
  const context = {
    record,
    input: around.input ?? {},
    command: around.command ?? 'test',
    facts: {},
    principal: publicCaller,
    effectiveOn: around.effectiveOn ?? today,
    today,
    reason: 'test',
    documentNo: null,
    load: async (target: unknown, id: string) => rowsOf(target).find((row) => row.id === id) ?? null,
    find: async (target: unknown, where: Record<string, unknown>) =>
      rowsOf(target).filter((row) => Object.entries(where).every(([name, value]) => row[name] === value)),
    count: async () => 0,
    create: () => {
      throw new Error('a rule creates nothing');
    },
    remove: () => {
      throw new Error('a rule removes nothing');
    },
  } as unknown as RuleContext<T>;
  const verdict = await rule.check(context);
  return verdict === undefined ? [] : Array.isArray(verdict) ? verdict : [verdict as Refusal];
}

/** The fields a rule complains of, in their order. */
export const refusedFields = async <T extends Entity>(rule: Rule<T>, record: object, around?: Around): Promise<(string | null)[]> =>
  (await refusals(rule, record, around)).map((refusal) => refusal.field);
