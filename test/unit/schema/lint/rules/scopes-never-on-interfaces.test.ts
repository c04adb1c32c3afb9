import { scopesNeverOnInterfaces } from '../../../../../schema/src/lint/rules/scopes-never-on-interfaces.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (sdl: string) => findings(scopesNeverOnInterfaces, { subgraphs: { lamps: sdl } });

test('a scope on an interface or on its field is found', () => {
  expect(found('interface Lit @authenticated { on: Int } interface Named { name: String @requiresScopes(scopes: [["a"]]) }')).toEqual([
    'Lit: carries a scope and belongs to an interface',
    'Named.name: carries a scope and belongs to an interface',
  ]);
});

test('a scope on an object type or on its field is right', () => {
  expect(found('interface Lit { on: Int } type Lamp implements Lit @authenticated { on: Int @authenticated }')).toEqual([]);
});
