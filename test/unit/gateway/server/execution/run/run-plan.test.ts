import type { PlanNode } from '@apollo/query-planner';
import { runPlan } from '../../../../../../gateway/server/src/execution/run/run-plan.js';
import type { Run } from '../../../../../../gateway/server/src/execution/run/run.js';
import { SubgraphUnavailable } from '../../../../../../gateway/server/src/subgraphs/subgraph-unavailable.js';
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

const inTurn = (...nodes: PlanNode[]): PlanNode[] => [{ kind: 'Sequence', nodes }];

/** Runs the plan after `new` and `old` are there; books have a title, as the subgraph has it. */
async function run(
  nodes: PlanNode[],
  data: Record<string, object[]>,
  titlesOf = (ids: string[]): unknown => ({ data: entities(ids) }),
  isShareable = true,
) {
  const plan = planOf(
    { kind: 'Parallel', nodes: [fetchNode('lists', '{ new { __typename id } old { __typename id } }'), ...nodes] },
    'type Book { id: ID }',
  );
  const requests: SubgraphRequest[] = [];
  const running: Run = { ...newRun(), isShareable, context: contextOf() };
  running.layers[0] = new Map([[running.root, data]]);
  const [, ...steps] = plan.step!.kind === 'parallel' ? plan.step!.steps : [];
  await runPlan(running, { kind: 'parallel', steps }, async (request) => {
    requests.push(request);
    return { data: null, errors: [], isPlain: true, ...(titlesOf(idsIn(request)) as object) };
  });
  return { running, asked: requests.map(idsIn) };
}

const contextOf = (): Run['context'] =>
  ({ unavailable: new Set(), observer: { unavailable: () => {} }, log: { warn: () => {} } }) as unknown as Run['context'];
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
  const { asked } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [book('1')], old: [book('2')] });
  expect(asked).toEqual([['1'], ['2']]);
});

describe('what a step has brought', () => {
  const titleOf = (running: Run, fetch: number, object: object) => running.layers[fetch]!.get(object as never);

  test('a later one does not ask for again', async () => {
    const [one, two, again, three] = [book('1'), book('2'), book('2'), book('3')];
    const { running, asked } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [one, two], old: [three, again] });
    expect(asked).toEqual([['1', '2'], ['3']]);
    expect([again, three].map((object) => titleOf(running, 2, object))).toEqual([{ title: 'title 2' }, { title: 'title 3' }]);
    expect(running.layers[2]!.entities).toEqual([{ title: 'title 3' }, { title: 'title 2' }]);
    expect(titleOf(running, 2, one)).toBeUndefined();
  });

  test('a later one makes no request for, when that is all', async () => {
    const [one, again] = [book('1'), book('1')];
    const { running, asked } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [one], old: [again] });
    expect(asked).toEqual([['1']]);
    expect(titleOf(running, 2, again)).toEqual({ title: 'title 1' });
  });

  test('may be that there is no such entity', async () => {
    const again = book('1');
    const { running, asked } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [book('1')], old: [again] }, (ids) => ({
      data: { _entities: ids.map(() => null) },
    }));
    expect(asked).toEqual([['1']]);
    expect(titleOf(running, 2, again)).toBeNull();
  });

  test.each([
    ['where it came with errors', { errors: [{ message: 'no', path: ['_entities', 0] }] }, true],
    ['where nothing came', { data: null, errors: [{ message: 'no' }] }, true],
    ['of an operation that shares nothing: a mutation, or one whose reading is logged', {}, false],
  ])('is asked for again %s', async (_case, more, isShareable) => {
    const data = { new: [book('1')], old: [book('1')] };
    const { asked, running } = await run(
      inTurn(titlesAt('new'), titlesAt('old')),
      data,
      (ids) => ({ data: entities(ids), ...more }),
      isShareable,
    );
    expect(asked).toEqual([['1'], ['1']]);
    expect(running.errors).toHaveLength('errors' in more ? 2 : 0);
  });

  test('is asked for again where no answer came', async () => {
    let requests = 0;
    const again = book('1');
    const { running, asked } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [book('1')], old: [again] }, (ids) => {
      requests += 1;
      if (requests === 1) throw new SubgraphUnavailable('titles', 'UNREACHABLE', 'ECONNRESET');
      return { data: entities(ids) };
    });
    expect(asked).toEqual([['1'], ['1']]);
    expect(running.failed).toEqual([undefined, 'titles']);
    expect(titleOf(running, 2, again)).toEqual({ title: 'title 1' });
  });

  test('stands when the rest of what a later one asks for gets no answer', async () => {
    const [again, two] = [book('1'), book('2')];
    const { running } = await run(inTurn(titlesAt('new'), titlesAt('old')), { new: [book('1')], old: [two, again] }, (ids) => {
      if (ids.includes('2')) throw new SubgraphUnavailable('titles', 'DEADLINE', '1 ms');
      return { data: entities(ids) };
    });
    expect(running.failed[2]).toBe('titles');
    expect([again, two].map((object) => titleOf(running, 2, object))).toEqual([{ title: 'title 1' }, undefined]);
  });

  test('has its errors at the places of those who asked, and no others', async () => {
    const data = { new: [book('1')], old: [book('1'), book('2')] };
    const { running } = await run(inTurn(titlesAt('new'), titlesAt('old')), data, (ids) => ({
      data: entities(ids),
      errors: ids.includes('2') ? [{ message: 'no', path: ['_entities', 0, 'title'] }] : [],
    }));
    expect(running.errors.map(({ path }) => path)).toEqual([['old', 1, 'title']]);
  });
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
