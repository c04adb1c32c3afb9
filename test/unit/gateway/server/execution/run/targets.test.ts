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

test('the objects at the end of a path are found through lists of lists and nulls, each once', () => {
  const [a, b] = [{ code: 'a' }, { code: 'b' }];
  const run = newRun();
  run.layers[0] = new Map([[run.root, { regions: [{ parents: [[a, null], null, [b]] }, null, { parents: null }, { parents: [[a]] }] }]]);
  expect([...targetsOf(run, path)]).toEqual([a, b]);
  expect(pathsOf(run, path, (object) => object === a)).toEqual([
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
