import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { readGraph } from '../../../../schema/src/compose/graph.js';
import { readOperations } from '../../../../schema/src/operations/read-operations.js';
import { usesOf } from '../../../../schema/src/operations/uses.js';
import { invalidities } from '../../../../schema/src/operations/validate-operations.js';
import { operationKey } from '../../../../schema/src/plans/compare-plans.js';
import { planCosts } from '../../../../schema/src/plans/plan-costs.js';

const file = (path: string) => fileURLToPath(new URL(`../../../../schema/${path}`, import.meta.url));
const operations = readOperations(readGraph(file('subgraphs.yaml')));
const schema = buildSchema(readFileSync(file('published/api.graphql'), 'utf8'));

test('our own saved operations are valid, and all of them use something', () => {
  expect(operations.length).toBeGreaterThan(0);
  for (const operation of operations) {
    expect([operationKey(operation), invalidities(schema, operation)]).toEqual([operationKey(operation), []]);
    expect(usesOf(schema, operation).map(({ coordinate }) => coordinate)).toContainEqual(expect.stringMatching(/^Query\./));
  }
});

test('our own saved operations can be planned, scopes in the supergraph and all', async () => {
  const supergraph = readFileSync(file('published/supergraph.graphql'), 'utf8');
  expect(supergraph).toContain('@requiresScopes(');
  const costs = await planCosts(
    supergraph,
    operations.map((operation) => ({ key: operationKey(operation), text: operation.text })),
  );
  expect([...costs.keys()]).toEqual(operations.map(operationKey));
  // A page that shows what three departments know of a town cannot be had from fewer.
  expect(costs.get('portal/towns')).toEqual({ fetches: 3, steps: 2 });
});
