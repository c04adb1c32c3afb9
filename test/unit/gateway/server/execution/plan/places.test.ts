import type { NameTree } from '../../../../../../gateway/server/src/execution/plan/name-tree.js';
import { buildPlaces, type PlaceField } from '../../../../../../gateway/server/src/execution/plan/places.js';

const names = (tree: object): NameTree =>
  new Map(Object.entries(tree).map(([name, inside]) => [name, inside === 1 ? null : names(inside as object)]));
const field = (from: ReturnType<typeof buildPlaces>, ...path: string[]): PlaceField => {
  const [first, ...rest] = path;
  const found = from.fields.get(first!)!;
  return rest.length > 0 ? field(found.child!, ...rest) : found;
};

test('a value of one fetch stands in the object itself; what is laid over it, in the layer of its fetch', () => {
  const root = buildPlaces([
    { path: [], names: names({ regions: { code: 1 } }) },
    { path: ['regions'], names: names({ name: 1 }) },
  ]);
  expect(field(root, 'regions').sources).toEqual([{ fetch: 0 }]);
  expect(field(root, 'regions', 'code').sources).toEqual([{ slot: 0 }]);
  expect(field(root, 'regions', 'name').sources).toEqual([{ fetch: 1 }]);
  expect(field(root, 'regions').child!.slots).toBe(1);
});

test('objects that two fetches bring under one name stand in slots side by side', () => {
  const root = buildPlaces([
    { path: [], names: names({ item: { price: { amount: 1, both: 1 } } }) },
    { path: ['item'], names: names({ price: { currency: 1, both: 1 } }) },
  ]);
  expect(field(root, 'item', 'price').sources).toEqual([{ slot: 0 }, { fetch: 1 }]);
  expect(field(root, 'item', 'price').child!.slots).toBe(2);
  expect(field(root, 'item', 'price', 'currency').sources).toEqual([{ slot: 1 }]);
  expect(field(root, 'item', 'price', 'both').sources).toEqual([{ slot: 0 }, { slot: 1 }]);
});

test('names that every object seems to have are marked', () => {
  const root = buildPlaces([{ path: [], names: names({ constructor: 1, name: 1 }) }]);
  expect([field(root, 'constructor').isOdd, field(root, 'name').isOdd]).toEqual([true, false]);
});
