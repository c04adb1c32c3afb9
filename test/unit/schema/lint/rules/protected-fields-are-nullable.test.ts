import { protectedFieldsAreNullable } from '../../../../../schema/src/lint/rules/protected-fields-are-nullable.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (sdl: string) => findings(protectedFieldsAreNullable, { subgraphs: { lamps: sdl } });
const scope = '@requiresScopes(scopes: [["lamp:read"]])';

test('a protected field has to be nullable', () => {
  expect(found(`type Lamp { owner: String! ${scope} price: Int ${scope} }`)).toEqual(['Lamp.owner: is protected and non-null']);
});

test('a field that leads to a protected type has to be nullable, lists and connections included', () => {
  expect(
    found(`type Street { lamp: Lamp! lamps: [Lamp!]! page: LampConnection! maybe: Lamp } type Lamp ${scope} { id: ID! }
      type LampConnection { nodes: [Lamp!]! edges: [LampEdge!]! } type LampEdge { node: Lamp! }`),
  ).toEqual([
    'Street.lamp: is protected and non-null',
    'Street.lamps: is protected and non-null',
    'Street.page: is protected and non-null',
  ]);
});

test('within what a caller was let into already nothing more is asked', () => {
  expect(found(`type Lamp ${scope} { pole: Pole! id: ID! ${scope} } type Pole ${scope} { lamp: Lamp! }`)).toEqual([]);
});

test('@authenticated and @policy protect as well, under their long names too', () => {
  expect(
    found('type Lamp { a: Int! @authenticated b: Int! @policy(policies: [["p"]]) c: Int! @federation__authenticated d: Int! }'),
  ).toEqual(['Lamp.a: is protected and non-null', 'Lamp.b: is protected and non-null', 'Lamp.c: is protected and non-null']);
});

test('a command is refused with its whole operation, so its payload may stay non-null', () => {
  expect(found(`type Mutation { lightLamp: LightLampPayload! ${scope} } type LightLampPayload { lamp: String! ${scope} }`)).toEqual([
    'LightLampPayload.lamp: is protected and non-null',
  ]);
});
