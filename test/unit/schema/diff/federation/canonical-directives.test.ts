import { parse, print } from 'graphql';
import { canonicalDirectives } from '../../../../../schema/src/diff/federation/canonical-directives.js';

const federation = 'https://specs.apollo.dev/federation/v2.9';

test('directives that are imported under other names, or not at all, get their own', () => {
  const document = parse(`
    extend schema @link(url: "${federation}", import: [{ name: "@key", as: "@identified" }, "@external"])
    type Lamp @identified(fields: "id") @federation__shareable { id: ID! watts: Int @external }
  `);
  expect(print(canonicalDirectives(document))).toContain('type Lamp @key(fields: "id") @shareable');
});

test('a directive of the subgraph’s own that is called like one of federation’s is left alone', () => {
  const document = parse(`
    extend schema @link(url: "${federation}", as: "fed", import: ["@key"])
    directive @tag(name: String) on OBJECT
    type Lamp @key(fields: "id") @fed__shareable { id: ID! }
  `);
  expect(print(canonicalDirectives(document))).toContain('type Lamp @key(fields: "id") @shareable');
});

test('a document that imports everything as it is called comes back as it is', () => {
  const document = parse(`extend schema @link(url: "${federation}", import: ["@key"]) type Lamp @key(fields: "id") { id: ID! }`);
  expect(print(canonicalDirectives(document))).toBe(print(document));
});
