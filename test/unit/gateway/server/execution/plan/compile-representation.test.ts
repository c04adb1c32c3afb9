import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { collectRepresentations } from '../../../../../../gateway/server/src/execution/run/collect-representations.js';
import { Representations } from '../../../../../../gateway/server/src/execution/run/representations.js';
import type { Json } from '../../../../../../gateway/server/src/execution/run/read-place.js';
import { fetchNode, newRun, planOf } from '../stand-in/answer-of.js';

const sdl = 'interface Media { id: ID } type Book implements Media { id: ID } type Film implements Media { id: ID } union Found = Book';
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections ? { selections } : {}),
});
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

/** The representation of what `thing` is in the answer of an earlier fetch. */
function represent(thing: Json, requires: QueryPlanSelectionNode[], inputRewrites: FetchDataRewrite[] = []): unknown {
  const brings = '{ thing { __typename id sku shop { __typename id address { city street } } tags } }';
  const entities = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Book { title } } }';
  const plan = planOf(
    {
      kind: 'Sequence',
      nodes: [
        fetchNode('first', brings),
        { kind: 'Flatten', path: ['thing'], node: fetchNode('second', entities, { requires, inputRewrites }) },
      ],
    },
    sdl,
  );
  const representations = new Representations();
  const { texts } = representations;
  collectRepresentations(newRun(), plan.fetches[1]!.represent!, [thing, thing], representations);
  expect(texts.length).toBeLessThan(2);
  return texts.length > 0 ? JSON.parse(texts[0]!) : null;
}

test('has its names in one order, whatever that of the plan', () => {
  const thing = { __typename: 'Book', id: '1', sku: '2' };
  const names = ['sku', '__typename', 'id'].map((name) => field(name));
  const texts = [names, names.toReversed()].map((selections) => JSON.stringify(represent(thing, [on('Book', ...selections)])));
  expect(texts).toEqual(Array.from({ length: 2 }, () => '{"__typename":"Book","id":"1","sku":"2"}'));
});

const key = [on('Book', field('__typename'), field('id'))];

test('holds what the plan requires of the object’s type, and nothing else', () => {
  expect(represent({ __typename: 'Book', id: '1', sku: '2' }, key)).toEqual({ __typename: 'Book', id: '1' });
  expect(represent({ __typename: 'Film', id: '1' }, key)).toBeNull();
  expect(represent({ __typename: 'Book', id: 'a"b' }, [on('Media', field('__typename'), field('id'))])).toEqual({
    __typename: 'Book',
    id: 'a"b',
  });
  expect(represent({ __typename: 'Book', id: '1' }, [on('Found', field('__typename'), field('id'))])).toEqual({
    __typename: 'Book',
    id: '1',
  });
});

test('joins what several fragments require', () => {
  const requires = [...key, on('Media', field('__typename'), field('sku'))];
  expect(represent({ __typename: 'Book', id: '1', sku: '2' }, requires)).toEqual({ __typename: 'Book', id: '1', sku: '2' });
});

test('leaves out a fragment that lacks something, and keeps what other fragments require under the same names', () => {
  const requires = [on('Media', field('__typename'), field('sku')), on('Book', field('__typename'), field('id'))];
  expect(represent({ __typename: 'Book', id: '1' }, requires)).toEqual({ __typename: 'Book', id: '1' });
  expect(represent({ __typename: 'Book', id: '1', sku: '2' }, requires)).toEqual({ __typename: 'Book', id: '1', sku: '2' });
  const inside = [
    on('Book', field('shop', [field('id')])),
    on('Media', field('__typename'), field('shop', [field('address', [field('city')])])),
  ];
  expect(represent({ __typename: 'Book', shop: { id: 7, address: { city: 'a' } } }, inside)).toEqual({
    __typename: 'Book',
    shop: { id: 7, address: { city: 'a' } },
  });
});

test('goes into objects and lists', () => {
  const requires = [on('Book', field('__typename'), field('shop', [field('id'), field('address', [field('city')])]), field('tags'))];
  const shop = { id: 7, address: { city: '红帆', street: 'x' } };
  expect(represent({ __typename: 'Book', shop, tags: ['a', null] }, requires)).toEqual({
    __typename: 'Book',
    shop: { id: 7, address: { city: '红帆' } },
    tags: ['a', null],
  });
  expect(represent({ __typename: 'Book', shop: [shop, null], tags: [] }, requires)).toMatchObject({ shop: [{ id: 7 }, null] });
});

test('keeps a null key, but asks nothing about an object that lacks one', () => {
  expect(represent({ __typename: 'Book', id: null }, key)).toEqual({ __typename: 'Book', id: null });
  expect(represent({ __typename: 'Book' }, key)).toBeNull();
  expect(represent({ id: '1' }, key)).toBeNull();
});

test('says another type, or another name, where the plan says so', () => {
  const retype: FetchDataRewrite = { kind: 'ValueSetter', path: ['... on Book', '__typename'], setValueTo: 'Media' };
  const rename: FetchDataRewrite = { kind: 'KeyRenamer', path: ['... on Media', 'id'], renameKeyTo: 'mediaId' };
  expect(represent({ __typename: 'Book', id: '1' }, key, [retype, rename])).toEqual({ __typename: 'Media', mediaId: '1' });
  const ofOthers: FetchDataRewrite = { kind: 'ValueSetter', path: ['... on Film', '__typename'], setValueTo: 'Media' };
  expect(represent({ __typename: 'Book', id: '1' }, key, [ofOthers])).toEqual({ __typename: 'Book', id: '1' });
});
