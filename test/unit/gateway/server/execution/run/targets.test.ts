import { pathsOf, targetsOf } from '../../../../../../gateway/server/src/execution/run/targets.js';
import { fetchNode, newRun, planOf } from '../stand-in/answer-of.js';

const plan = planOf({
  kind: 'Sequence',
  nodes: [
    fetchNode('first', '{ regions { code parents { code } } }'),
    { kind: 'Flatten', path: ['regions', '@', 'parents', '@', '@'], node: fetchNode('second', '{ x }') },
  ],
});
const { path } = plan.fetches[1]!;

test('the objects at the end of a path are found through lists of lists and nulls', () => {
  const [a, b, c] = [{ code: 'a' }, { code: 'b' }, { code: 'a' }];
  const run = newRun();
  run.layers[0] = new Map([[run.root, { regions: [{ parents: [[a, null], null, [b]] }, null, { parents: null }, { parents: [[c]] }] }]]);
  expect([...targetsOf(run, path)]).toEqual([a, b, c]);
  expect(pathsOf(run, path, (object) => object.code === 'a')).toEqual([
    ['regions', 0, 'parents', 0, 0],
    ['regions', 3, 'parents', 0, 0],
  ]);
});

test('what has another form than a path needs is passed over', () => {
  const run = newRun();
  run.layers[0] = new Map([[run.root, { regions: ['text', 5, { parents: 'text' }, { parents: { code: 'c' } }] }]]);
  expect([...targetsOf(run, path)]).toEqual([{ code: 'c' }]);
});

test('objects are looked for again until their fetch is there', () => {
  const run = newRun();
  expect([...targetsOf(run, path)]).toEqual([]);
  run.layers[0] = new Map([[run.root, { regions: [{ parents: { code: 'c' } }] }]]);
  expect([...targetsOf(run, path)]).toEqual([{ code: 'c' }]);
});

describe('what a later fetch brought of one entity', () => {
  const entities = planOf({
    kind: 'Sequence',
    nodes: [
      fetchNode('first', '{ regions { code } }'),
      { kind: 'Flatten', path: ['regions', '@'], node: fetchNode('second', '{ parent { code } }') },
      { kind: 'Flatten', path: ['regions', '@', 'parent'], node: fetchNode('third', '{ x }') },
    ],
  });
  const [one, again, other] = [{ code: '1' }, { code: '1' }, { code: '2' }];
  const [shared, own] = [{ parent: { code: 'a' } }, { parent: { code: 'b' } }];
  const layer = new Map([
    [one, shared],
    [again, shared],
    [other, own],
  ]) as ReadonlyMap<object, object>;

  test.each([
    ['told', { get: (object: object) => layer.get(object), entities: [shared, null, own] }],
    ['found', { get: (object: object) => layer.get(object) }],
  ])('is there once, however many objects it belongs to: all of them %s', (_, given) => {
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [one, again, other] }]]);
    run.layers[1] = given as never;
    expect([...targetsOf(run, entities.fetches[2]!.path)]).toEqual([{ code: 'a' }, { code: 'b' }]);
  });
});
