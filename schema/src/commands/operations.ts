import { dirname, join } from 'node:path';
import { buildSchema, isCompositeType, type GraphQLSchema } from 'graphql';
import { compose } from '../compose/compose.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { readOperations } from '../operations/read-operations.js';
import type { Use } from '../operations/saved-operation.js';
import { partsOfCoordinate } from '../operations/touches.js';
import { usesOf } from '../operations/uses.js';
import { invalidities } from '../operations/validate-operations.js';
import { operationKey } from '../plans/compare-plans.js';
import { planCosts } from '../plans/plan-costs.js';
import { invalidOperation, unknownClient } from '../report/operation-messages.js';
import { operationsText } from '../report/operations-text.js';
import { printProblems } from '../report/print-problems.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

/** `operations`: which saved operations and views there are, whether the graph answers them as it stands, and what their plans cost. */
export const operations: Command<{ readonly client?: string }> = async (graph, { client }, { folder, out, err, cache }) => {
  const all = readOperations(graph);
  const saved = all.filter((operation) => client === undefined || operation.client === client);
  if (client !== undefined && saved.length === 0) {
    const known = [...new Set(all.map((operation) => operation.client))];
    const first = { zh: 'operations/<客户端>/*.graphql', en: 'operations/<client>/*.graphql' };
    throw new Refusal(ExitCode.USAGE, [unknownClient(join(dirname(graph.file), 'operations'), client, known, first)]);
  }
  const { api, supergraph } = await compose(readSdls(graph), { cache });
  const schema = buildSchema(api);

  const problems = saved.flatMap((operation) =>
    invalidities(schema, operation).map(({ message, line }) => ({
      operation,
      problem: invalidOperation(operation.file, line, operationKey(operation), message),
    })),
  );
  const invalid = new Set(problems.map(({ operation }) => operation));
  const valid = saved.filter((operation) => !invalid.has(operation));
  const costs = await planCosts(
    supergraph,
    valid.map((operation) => ({ key: operationKey(operation), text: operation.text })),
  );

  const listed = saved.map((operation) => ({
    operation,
    valid: !invalid.has(operation),
    fields: countFields(schema, usesOf(schema, operation)),
    cost: costs.get(operationKey(operation)),
  }));
  out(operationsText(listed, folder));
  if (invalid.size > 0) {
    err(
      printProblems(
        problems.map(({ problem }) => problem),
        folder,
      ),
    );
    err(`\n${saved.length} 个操作中 ${invalid.size} 个无效 · ${invalid.size} of ${saved.length} operations are invalid\n`);
    return ExitCode.FINDINGS;
  }
  out(
    saved.length === 0
      ? '没有已保存的操作 · there are no saved operations\n'
      : `✓ ${saved.length} 个操作全部有效 · all ${saved.length} operations are valid\n`,
  );
  return ExitCode.FINE;
};

function countFields(schema: GraphQLSchema, uses: readonly Use[]): number {
  const fields = uses.filter(({ coordinate }) => {
    const { type, member, argument } = partsOfCoordinate(coordinate)!;
    return member !== undefined && argument === undefined && isCompositeType(schema.getType(type));
  });
  return new Set(fields.map(({ coordinate }) => coordinate)).size;
}
