import { parse } from 'graphql';
import { readLoggedFields, readsLogged } from '../../../../../gateway/server/src/execution/logged-fields.js';

const logged = readLoggedFields(
  parse(`
    type Person { id: ID  identity(purpose: String): Identity @tag(name: "logged")  name: String @tag(name: "public") }
    type Identity { name: String }
  `),
);

test('a field whose reading is logged is known by its tag', () => {
  expect([...logged]).toEqual(['identity']);
});

test.each([
  ['{ person { identity { name } } }', true],
  ['{ person { mine: identity { name } } }', true],
  ['{ person { ...all } } fragment all on Person { identity { name } }', true],
  ['{ identity: name }', false],
])('%s asks for one: %s', (query, expected) => {
  expect(readsLogged(parse(query), logged)).toBe(expected);
});
