import { collectRepresentations } from '../../../../../../gateway/server/src/execution/run/collect-representations.js';
import { Representations } from '../../../../../../gateway/server/src/execution/run/representations.js';
import { fetchNode, newRun, planOf } from '../stand-in/answer-of.js';

const field = (name: string) => ({ kind: 'Field' as const, name });
const collect = (requires: readonly string[], things: readonly object[]) => {
  const entities = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Book { title } } }';
  const selections = ['__typename', ...requires].map(field);
  const plan = planOf(
    {
      kind: 'Sequence',
      nodes: [
        fetchNode('first', '{ things { __typename id sku } }'),
        {
          kind: 'Flatten',
          path: ['things', '@'],
          node: fetchNode('second', entities, {
            requires: ['Book', 'Film'].map((typeCondition) => ({ kind: 'InlineFragment' as const, typeCondition, selections })),
          }),
        },
      ],
    },
    'type Book { id: ID } type Film { id: ID }',
  );
  const representations = new Representations();
  const positions = collectRepresentations(newRun(), plan.fetches[1]!.represent!, things as never, representations);
  return {
    positions: things.map((thing) => positions.get(thing as never)),
    representations: representations.texts.map((text) => JSON.parse(text)),
  };
};

const book = (id: unknown, sku?: unknown) => ({ __typename: 'Book', id, ...(sku === undefined ? {} : { sku }) });

test('equal ones are asked about once, and every object knows its place', () => {
  expect(collect(['id'], [book('1'), book('2'), book('1'), book('2')])).toEqual({
    positions: [0, 1, 0, 1],
    representations: [book('1'), book('2')],
  });
});

test('a text and a number, and one key of two types, are two', () => {
  const film = { __typename: 'Film', id: '1' };
  expect(collect(['id'], [book('1'), book(1), film, book(null)]).representations).toEqual([book('1'), book(1), film, book(null)]);
});

test('all parts of a key count', () => {
  expect(collect(['id', 'sku'], [book('1', 'a'), book('1', 'b'), book('1', 'a')])).toEqual({
    positions: [0, 1, 0],
    representations: [book('1', 'a'), book('1', 'b')],
  });
});

test('an object that lacks its key has no place', () => {
  expect(collect(['id'], [{ __typename: 'Book' }, book('1'), { __typename: 'Boat', id: '1' }])).toEqual({
    positions: [undefined, 0, undefined],
    representations: [book('1')],
  });
});
