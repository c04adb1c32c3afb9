import { namesSomebody, safeName } from '@redsail/contract';
import type { GraphQLResolveInfo } from 'graphql';
import { plainName, unmask, type PlainValues } from '../access/unmask.js';
import { isProtected } from '../journal/snapshot.js';
import type { Vault } from '../protect/vault.js';
import { badInput } from '../read/cursor.js';
import { batch } from '../read/loader.js';
import type { Row } from '../read/row.js';
import { choicesOf } from '../register/choices.js';
import type { Field } from '../register/field.js';
import type { Register } from '../register/register.js';
import { withAccess } from './access-directives.js';
import type { Context } from './context.js';
import { block, described, extension } from './describe.js';
import type { Resolvers } from './record-resolvers.js';
import { selectedFields } from './selected.js';

/** A field whose reading is logged carries this tag: a gateway never answers two callers with one reading of it. */
export const LOGGED = '@tag(name: "logged")';

const protectedFields = (register: Register): readonly Field[] => register.columns.filter(isProtected);

/** `identity(purpose:, documentNo:)` of a register that lets plain values be read. */
export function identityTypeDefinitions(register: Register): string {
  const { name, zh, unmask: rule } = register;
  if (!rule) return '';
  const purposes = choicesOf(rule.purposes);
  return [
    extension(`type ${name}`, [
      described(
        '真实信息 · plain values instead of masks, for a purpose and under a document; every reading is logged, and its subject can see it',
        withAccess(
          `identity(\n${described(`${purposes.zh} · what the reading is for`, `purpose: ${purposes.name}!`, '    ')}\n${described('文号 · number of the document that the reading serves', 'documentNo: String!', '    ')}\n  ): ${name}Identity ${LOGGED}`,
          rule.scope,
        ),
      ),
    ]),
    block(
      `${zh}真实信息 · plain values of a record`,
      `type ${name}Identity`,
      protectedFields(register).map((field) =>
        described(
          field.kind.name === 'digest'
            ? `${field.zh} · ${field.en}; kept as a hash only, so there is nothing but the mask to show`
            : field.description,
          `${plainName(field)}: String`,
        ),
      ),
    ),
  ].join('\n');
}

export function identityResolvers(register: Register, vault: Vault): Resolvers {
  const { unmask: rule } = register;
  if (!rule) return {};
  const names = protectedFields(register).map(plainName);
  const identity = (row: Row, args: { purpose: string; documentNo: string }, context: Context, info: GraphQLResolveInfo) => {
    if (!context.allows(rule.scope)) return null;
    const documentNo = readDocumentNo(args.documentNo);
    const selected = selectedFields(info);
    const fields = names.filter((name) => selected.has(name));
    if (!fields.length) return {};
    const operation = operationName(info);
    const reading = { purpose: args.purpose, documentNo, fields, operation };
    const load = batch<string, PlainValues | null>(
      context,
      `identity ${register.name} ${JSON.stringify(reading)}`,
      (ids) => unmask(context, register, vault, ids, reading) as Promise<readonly (PlainValues | null)[]>,
    );
    return load.load(row.id);
  };
  return { [register.name]: { identity: identity as never } };
}

/** A gateway calls its part of an operation `<name>__<subgraph>__<step>`. The name is the client's, and the log is kept for years. */
const operationName = ({ operation }: GraphQLResolveInfo): string | null =>
  safeName(operation.name?.value.replace(/__[^_]+__\d+$/, '')) ?? null;

const LONGEST = 100;

/** A number that somebody could look up: it has digits, and is nobody's telephone or id number, for it stands in the log. */
function readDocumentNo(given: string): string {
  const text = given.trim();
  const isOne =
    [...text].length >= 3 &&
    text.length <= LONGEST &&
    /\d/.test(text) &&
    !/\d{11}/.test(text) &&
    !namesSomebody(text) &&
    !/\p{C}/u.test(text);
  if (isOne) return text;
  throw badInput(
    'documentNo',
    '应为文号，如 组干〔2026〕12号；不得填写电话或证件号码',
    'expected the number of a document, such as 组干〔2026〕12号, and no telephone or id number',
  );
}
