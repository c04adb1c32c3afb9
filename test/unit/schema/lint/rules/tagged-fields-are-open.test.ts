import { Callers, type Contract } from '../../../../../schema/src/contracts/contract.js';
import { taggedFieldsAreOpen } from '../../../../../schema/src/lint/rules/tagged-fields-are-open.js';
import { findings } from '../../../../support/linted-graph.js';
import { linked } from '../../../../support/subgraph-sdls.js';

const contract: Contract = {
  name: 'open',
  title: '公开 · open',
  callers: Callers.ANONYMOUS,
  include: ['p'],
  exclude: ['x'],
  file: '/contracts.yaml',
  line: 2,
};
/** `@p` and `@x` stand for the contract's tags, `@g` for a guard. */
const found = (sdls: readonly string[], change: Partial<Contract> = {}) =>
  findings(taggedFieldsAreOpen, {
    contracts: [{ ...contract, ...change }],
    subgraphs: Object.fromEntries(
      sdls.map((sdl, index) => [
        `s${index}`,
        linked(sdl.replace(/@([px])\b/g, '@tag(name: "$1")').replace(/@g\b/g, '@requiresScopes(scopes: [["lamp:read"]])')),
      ]),
    ),
  });
const takes = (coordinate: string) => `${coordinate}: is tagged for the contract open, whose callers have no token, and takes one`;
const leads = (coordinate: string, target: string) =>
  `${coordinate}: is tagged for the contract open, whose callers have no token, and leads to ${target}, which takes one`;

test('a tagged field with a guard', () => {
  expect(found(['type Query { a: Int @p @g b: Int @p c: Int @g d: Int @p @federation__authenticated }'])).toEqual([
    takes('Query.a'),
    takes('Query.d'),
  ]);
});

test('a guard of another subgraph counts as well', () => {
  expect(found(['type Query { a: Int @p @shareable }', 'type Query { a: Int @g @shareable }'])).toEqual([takes('Query.a')]);
});

test('a tagged field of a guarded type, and a tagged type with a guard', () => {
  expect(found(['type Query { a: Lamp } type Lamp @g { id: ID! @p } type Pole @p @g { id: ID! }'])).toEqual([
    takes('Lamp.id'),
    takes('Pole'),
  ]);
});

test('a guarded field that the tag of its type lets in', () => {
  expect(found(['type Query { lamp: Lamp @p } type Lamp @p { id: ID! price: Int @g hidden: Int @g @x }'])).toEqual([takes('Lamp.price')]);
});

test('a tagged field that leads to a guarded type, lists and connections included, though it would fall out of the contract', () => {
  const types = 'type Lamp @g { id: ID! } type LampConnection { nodes: [Lamp!] edges: [LampEdge!] } type LampEdge { node: Lamp }';
  expect(found([`type Query { a: Lamp @p b: [Lamp!] @p c: LampConnection @p d: LampEdge @p e: Lamp } ${types}`])).toEqual([
    leads('Query.a', 'Lamp'),
    leads('Query.b', 'Lamp'),
    leads('Query.c', 'LampConnection'),
    leads('Query.d', 'LampEdge'),
  ]);
});

test('a field that falls out by itself is nobody’s mistake where only its type is tagged', () => {
  expect(found(['type Query { pole: Pole @p } type Pole @p { id: ID! lamp: Lamp } type Lamp @g { id: ID! }'])).toEqual([]);
});

test('a filter or an order by a guarded field that a tag of its own brings back', () => {
  const sdl = `type Query { lamps(filter: LampFilter, order: LampOrderField): [Lamp] @p } type Lamp { kind: Int @p price: Int @g owner: Owner }
    type Owner @g { id: ID! } input LampFilter { kind: Int price: Int owner: ID } enum LampOrderField { KIND PRICE }`;
  expect(found([sdl])).toEqual([]);
  expect(found([sdl.replace('price: Int owner: ID', 'price: Int @p owner: ID @p').replace('PRICE', 'PRICE @p')])).toEqual([
    leads('LampFilter.price', 'Lamp.price'),
    leads('LampFilter.owner', 'Lamp.owner'),
    leads('LampOrderField.PRICE', 'Lamp.price'),
  ]);
});

test('a contract of all that is not excluded has every guarded field that is not', () => {
  expect(found(['type Query { a: Int @g b: Int @g @x }'], { include: [] })).toEqual([takes('Query.a')]);
});

test('callers with a token may meet guards', () => {
  expect(found(['type Query { a: Int @p @g }'], { callers: Callers.AUTHENTICATED })).toEqual([]);
});
