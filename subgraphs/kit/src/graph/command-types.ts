import { runCommand } from '../commands/run-command.js';
import type { Command, Lifecycle } from '../commands/lifecycle.js';
import type { Vault } from '../protect/vault.js';
import { camel, type Field } from '../register/field.js';
import { withAccess } from './access-directives.js';
import type { Context } from './context.js';
import { block, described, extension } from './describe.js';
import type { Resolvers } from './record-resolvers.js';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Mutations of a life cycle: an input and a payload of its own for each command. */
export function commandTypeDefinitions(lifecycle: Lifecycle): string {
  const mutations = lifecycle.commands.map((command) =>
    described(
      command.description,
      withAccess(
        `${command.name}("""\n    输入 · input\n    """ input: ${capital(command.name)}Input!): ${capital(command.name)}Payload!`,
        command.scope ?? lifecycle.scope,
      ),
    ),
  );
  return [
    ...lifecycle.commands.flatMap((command) => [input(command), payload(lifecycle, command)]),
    extension('type Mutation', mutations),
  ].join('\n');
}

const input = (command: Command): string =>
  block(`${command.zh}的输入 · input of ${command.name}`, `input ${capital(command.name)}Input`, [
    ...(command.from === 'nothing'
      ? []
      : [
          described('标识 · id of the record', 'id: ID!'),
          described('期望版本 · the version the caller saw; another one is refused', 'expectedVersion: Int!'),
        ]),
    ...command.fields.map((field) => described(field.description, `${field.name}: ${inputType(field)}`)),
    described('理由 · why', 'reason: String!'),
    ...(command.documentNo === 'none'
      ? []
      : [described('文号 · number of the document that decides it', `documentNo: String${command.documentNo === 'required' ? '!' : ''}`)]),
    described('生效日期 · day from which it counts; today without one', 'effectiveOn: Date'),
    described('幂等键 · the same key gets the first answer again, for 7 days', 'idempotencyKey: String'),
  ]);

const inputType = (field: Field): string => `${field.kind.input}${field.options.nullable ? '' : '!'}`;

const payload = (lifecycle: Lifecycle, command: Command): string =>
  block(`${command.zh}的结果 · answer of ${command.name}`, `type ${capital(command.name)}Payload`, [
    described(
      `${lifecycle.register.zh} · the record after it; null when it was refused`,
      `${camel(lifecycle.register.name)}: ${lifecycle.register.name}`,
    ),
    described('被拒原因 · why it was refused; empty means done', 'userErrors: [UserError!]!'),
  ]);

export function commandResolvers(lifecycle: Lifecycle, vault: Vault): Resolvers {
  return {
    Mutation: Object.fromEntries(
      lifecycle.commands.map((command) => [
        command.name,
        async (_: unknown, args: { input: object }, context: Context) => {
          const { record, userErrors } = await runCommand(context, vault, lifecycle, command, { ...args.input });
          return { [camel(lifecycle.register.name)]: record, userErrors };
        },
      ]),
    ),
  };
}
