import { namesOf, type NameTree } from '../../../../../../gateway/server/src/execution/plan/name-tree.js';
import { fetchNode } from '../stand-in/answer-of.js';

const plain = (names: NameTree | null): unknown => names && Object.fromEntries([...names].map(([name, inside]) => [name, plain(inside)]));

test('names of the answer: aliases, and what fragments hold, whatever their types', () => {
  const operation = '{ here: region { code ... on Region { name } ...more } } fragment more on Region { parent { code } code }';
  expect(plain(namesOf(fetchNode('a', operation)))).toEqual({ here: { code: null, name: null, parent: { code: null } } });
});

test('of an _entities fetch, what it brings of each entity', () => {
  const operation =
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { x } ... on B { y { z } } } }';
  expect(plain(namesOf(fetchNode('a', operation, { requires: [] })))).toEqual({ x: null, y: { z: null } });
});

test('a value that is renamed afterwards stands under its new name as well, together with what is there', () => {
  const operation = '{ found { ... on A { parent { name } } ... on B { parent__alias_0: parent { code } } } }';
  const outputRewrites = [{ kind: 'KeyRenamer' as const, path: ['found', '... on B', 'parent__alias_0'], renameKeyTo: 'parent' }];
  expect(plain(namesOf(fetchNode('a', operation, { outputRewrites })))).toEqual({
    found: { parent: { name: null, code: null }, parent__alias_0: { code: null } },
  });
});
