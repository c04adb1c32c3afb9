import type { PlanNode } from '@apollo/query-planner';
import { runPlan } from '../../../../../../gateway/server/src/execution/run/run-plan.js';
import type { Run } from '../../../../../../gateway/server/src/execution/run/run.js';
import type { SubgraphRequest } from '../../../../../../gateway/server/src/subgraphs/subgraph-caller.js';
import { fetchNode, newRun, planOf } from '../stand-in/answer-of.js';

const titles = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Book { title } } }';
const requires = [
  {
    kind: 'InlineFragment' as const,
    typeCondition: 'Book',
    selections: [
      { kind: 'Field' as const, name: '__typename' },
      { kind: 'Field' as const, name: 'id' },
    ],
  },
];
const titlesAt = (place: string, operation = titles): PlanNode => ({
  kind: 'Flatten',
  path: [place, '@'],
  node: fetchNode('titles', operation, { requires }),
});
const book = (id: string) => ({ __typename: 'Book', id });

/** Runs the plan after `new` and `old` are there; books 1 to 3 have a title, as the subgraph has it. */
async function run(nodes: PlanNode[], data: Record<string, object[]>, titlesOf = (ids: string[]): unknown => ({ data: entities(ids) })) {
  const plan = planOf(
    { kind: 'Parallel', nodes: [fetchNode('lists', '{ new { __typename id } old { __typename id } }'), ...nodes] },
    'type Book { id: ID }',
  );
  const requests: SubgraphRequest[] = [];
  const running: Run = newRun();
  running.layers[0] = new Map([[running.root, data]]);
  const [, ...steps] = plan.step!.kind === 'parallel' ? plan.step!.steps : [];
  await runPlan(running, { kind: 'parallel', steps }, async (request) => {
    requests.push(request);
    return { data: null, errors: [], isPlain: true, ...(titlesOf(idsIn(request)) as object) };
  });
  return { running, asked: requests.map(idsIn) };
}

const idsIn = ({ body }: SubgraphRequest): string[] =>
  (JSON.parse(body) as { variables: { representations: { id: string }[] } }).variables.representations.map(({ id }) => id);
const entities = (ids: string[]) => ({ _entities: ids.map((id) => ({ title: `title ${id}` })) });

test('fetches of one step that ask the same are one request, and each gets what it asked about', async () => {
  const [one, two, again, three] = [book('1'), book('2'), book('2'), book('3')];
  const { running, asked } = await run([titlesAt('new'), titlesAt('old')], { new: [one, two], old: [again, three] });
  expect(asked).toEqual([['1', '2', '3']]);
  expect([one, two, again, three].map((object) => running.layers[1]!.get(object))).toEqual([
    { title: 'title 1' },
    { title: 'title 2' },
    undefined,
    undefined,
  ]);
  expect([again, three].map((object) => running.layers[2]!.get(object))).toEqual([{ title: 'title 2' }, { title: 'title 3' }]);
});

test('fetches that ask for something else are asked apart', async () => {
  const { asked } = await run([titlesAt('new'), titlesAt('old', titles.replace('title }', 'title: name }'))], {
    new: [book('1')],
    old: [book('1')],
  });
  expect(asked).toEqual([['1'], ['1']]);
});

test('one after the other is another step', async () => {
  const nodes: PlanNode[] = [{ kind: 'Sequence', nodes: [titlesAt('new'), titlesAt('old')] }];
  const { asked } = await run(nodes, { new: [book('1')], old: [book('2')] });
  expect(asked).toEqual([['1'], ['2']]);
});

test('an error of one entity stands at its places, of whichever fetch', async () => {
  const data = { new: [book('1')], old: [book('2'), book('1')] };
  const { running } = await run([titlesAt('new'), titlesAt('old')], data, (ids) => ({
    data: { _entities: ids.map(() => null) },
    errors: [{ message: 'no', path: ['_entities', 0, 'title'] }],
  }));
  expect(running.errors.map(({ path }) => path)).toEqual([
    ['new', 0, 'title'],
    ['old', 1, 'title'],
  ]);
});
