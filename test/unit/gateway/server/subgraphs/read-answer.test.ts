import { buildSchema } from 'graphql';
import { createShapes } from '../../../../../gateway/server/src/subgraphs/answer-shape.js';
import { readAnswer } from '../../../../../gateway/server/src/subgraphs/read-answer.js';

const shapeOf = createShapes(buildSchema('type Query { lamps: [Lamp]  first: Lamp }  type Lamp { lit: Boolean }'));
const read = (data: unknown, query = '{ lamps { lit } }') =>
  readAnswer({ status: 200, text: JSON.stringify({ data }) }, { subgraph: 'lamps', shape: shapeOf(query), entities: undefined });

test('the answer to another question is garbage, not a list of nulls', () => {
  expect(() => read({ region: 17 })).toThrow(/GARBAGE data/);
});

test('an answer with something of what was asked for is read', () => {
  expect(read({ lamps: null })).toEqual({ data: { lamps: null }, errors: [] });
  expect(read({ first: null }, '{ lamps { lit } first { lit } }').data).toEqual({ first: null });
});

test('an empty one may be right: everything was skipped', () => {
  expect(read({}, 'query ($no: Boolean!) { lamps @include(if: $no) { lit } }').data).toEqual({});
});
