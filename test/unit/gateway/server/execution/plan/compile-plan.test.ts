import type { PlanNode } from '@apollo/query-planner';
import { fetchNode, planOf } from '../stand-in/answer-of.js';

const requires = [
  {
    kind: 'InlineFragment' as const,
    typeCondition: 'Region',
    selections: [
      { kind: 'Field' as const, name: '__typename' },
      { kind: 'Field' as const, name: 'code' },
    ],
  },
];
const entities = (selection: string) =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

test('a plan becomes steps; its fetches know their place, and the fetches whose values they need', () => {
  const { step, fetches } = planOf({
    kind: 'Sequence',
    nodes: [
      fetchNode('first', '{ regions { __typename id } }'),
      {
        kind: 'Flatten',
        path: ['regions', '@'],
        node: fetchNode('second', entities('... on Region { code }'), {
          requires: [
            {
              ...requires[0]!,
              selections: [
                { kind: 'Field', name: '__typename' },
                { kind: 'Field', name: 'id' },
              ],
            },
          ],
        }),
      },
      {
        kind: 'Parallel',
        nodes: [{ kind: 'Flatten', path: ['regions', '@'], node: fetchNode('third', entities('... on Region { name }'), { requires }) }],
      },
    ],
  });
  expect(step).toMatchObject({
    kind: 'sequence',
    steps: [{ kind: 'fetch' }, { kind: 'fetch' }, { kind: 'parallel', steps: [{ kind: 'fetch' }] }],
  });
  expect(fetches.map((fetch) => [fetch!.subgraph, fetch!.path.map(({ name }) => name), fetch!.needs])).toEqual([
    ['first', [], []],
    ['second', ['regions'], []],
    ['third', ['regions'], [1]],
  ]);
});

test('a fetch needs none that comes after it, even where that one brings the same name again', () => {
  const { fetches } = planOf({
    kind: 'Sequence',
    nodes: [
      fetchNode('first', '{ regions { __typename code } }'),
      { kind: 'Flatten', path: ['regions', '@'], node: fetchNode('second', entities('... on Region { name code }'), { requires }) },
      { kind: 'Flatten', path: ['regions', '@'], node: fetchNode('third', entities('... on Region { code }'), { requires }) },
    ],
  });
  expect(fetches.map((fetch) => fetch!.needs)).toEqual([[], [], [1]]);
});

test('a fetch about objects where there is a leaf is left out, and the others keep their numbers', () => {
  const { step, fetches } = planOf({
    kind: 'Sequence',
    nodes: [
      fetchNode('first', '{ regions { __typename id } }'),
      { kind: 'Flatten', path: ['regions', '@', 'id', '@'], node: fetchNode('nowhere', entities('... on Region { code }'), { requires }) },
      { kind: 'Flatten', path: ['regions', '@'], node: fetchNode('last', entities('... on Region { name }'), { requires }) },
    ],
  });
  expect(step).toMatchObject({ steps: [{ kind: 'fetch' }, { kind: 'parallel', steps: [] }, { kind: 'fetch', fetch: { index: 2 } }] });
  expect(fetches.map((fetch) => fetch?.subgraph)).toEqual(['first', undefined, 'last']);
});

test('a request is prepared up to its variables', () => {
  const { fetches } = planOf(fetchNode('only', 'query Ask($a: Int) { x(a: $a) }', { operationName: 'Ask', variableUsages: ['a'] }));
  expect(fetches[0]).toMatchObject({
    head: '{"query":"query Ask($a: Int) { x(a: $a) }","operationName":"Ask","variables":{',
    variables: ['a'],
    isQuery: true,
  });
});

test.each<[string, PlanNode, RegExp]>([
  ['@defer', { kind: 'Defer', primary: {}, deferred: [] }, /kind Defer/],
  ['a subscription', { kind: 'Subscription', primary: fetchNode('a', 'subscription { x }') } as never, /kind Subscription/],
  ['a fetch about what no other fetch brings', { kind: 'Flatten', path: ['nowhere'], node: fetchNode('a', '{ x }') }, /at nowhere/],
])('a plan with %s is refused when it is compiled, not when it is executed', (_, node, message) => {
  expect(() => planOf(node)).toThrow(message);
});
