import { isNonNullType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Bilingual } from '../../report/problem.js';
import type { Rule } from '../rule.js';

type Mutation = GraphQLField<unknown, unknown>;

/** The shape of a mutation, point by point. */
const points: readonly { readonly broken: (mutation: Mutation) => boolean; readonly what: (mutation: Mutation) => Bilingual }[] = [
  {
    broken: ({ name, args }) => args.length !== 1 || args[0]!.name !== 'input' || String(args[0]!.type) !== `${pascal(name)}Input!`,
    what: ({ name }) => ({
      zh: `参数须只有 input: ${pascal(name)}Input!`,
      en: `its only argument has to be input: ${pascal(name)}Input!`,
    }),
  },
  {
    broken: ({ name, type }) => String(type) !== `${pascal(name)}Payload!`,
    what: ({ name, type }) => ({ zh: `返回 ${type}，应为 ${pascal(name)}Payload!`, en: `answers ${type}, not ${pascal(name)}Payload!` }),
  },
  {
    broken: (mutation) => String(payloadOf(mutation)?.getFields()['userErrors']?.type ?? '') !== '[UserError!]!',
    what: () => ({ zh: '返回类型缺少 userErrors: [UserError!]!', en: 'its payload has no userErrors: [UserError!]!' }),
  },
  {
    broken: (mutation) => recordsOf(mutation).length === 0,
    what: () => ({ zh: '返回类型不含记录', en: 'its payload carries no record' }),
  },
  {
    broken: (mutation) => recordsOf(mutation).some(({ type }) => isNonNullType(type)),
    what: () => ({
      zh: '返回的记录不可为非空：被拒绝时没有记录',
      en: 'the record in its payload is non-null, and a refused command has none',
    }),
  },
];

export const payloadsCarryUserErrors: Rule = {
  id: 'payloads-carry-user-errors',
  expected: {
    zh: 'approveBranch(input: ApproveBranchInput!): ApproveBranchPayload!，其中 branch: Branch 与 userErrors: [UserError!]!',
    en: 'approveBranch(input: ApproveBranchInput!): ApproveBranchPayload! with branch: Branch and userErrors: [UserError!]!',
  },
  mend: { zh: '声明为命令', en: 'declare it as a command' },
  why: {
    zh: '命令被拒是结果，不是故障：调用者从 userErrors 得知哪条规则、哪个字段；顶层 errors 只留给故障。',
    en: 'That a command is refused is an outcome, no failure: userErrors say which rule and which field; top-level errors are left for failures.',
  },
  *check({ api }) {
    for (const mutation of Object.values(api.getMutationType()?.getFields() ?? {})) {
      for (const { broken, what } of points) if (broken(mutation)) yield { coordinate: `Mutation.${mutation.name}`, what: what(mutation) };
    }
  },
};

const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

function payloadOf({ type }: Mutation): GraphQLObjectType | undefined {
  const payload = isNonNullType(type) ? type.ofType : type;
  return isObjectType(payload) ? payload : undefined;
}

const recordsOf = (mutation: Mutation): readonly Mutation[] =>
  Object.values(payloadOf(mutation)?.getFields() ?? {}).filter(({ name }) => name !== 'userErrors');
