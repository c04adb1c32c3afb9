import { withAddedField } from '../../../bench/schema/with-added-field.js';

const LED_TO = 'type Street @key(fields: "code") {\n  code: ID!\n}';

test('the first record that a subgraph owns has one field more, and nothing else is changed', () => {
  const owned = (more: string) => `type Lamp @key(fields: "id") {\n  id: ID!\n  name: String\n${more}}`;
  expect(withAddedField(`${LED_TO}\n\n${owned('')}\n`)).toBe(`${LED_TO}\n\n${owned('  addedForTheBench: String\n')}\n`);
});

test('a subgraph that owns no record is told of', () => {
  expect(() => withAddedField(LED_TO)).toThrow(/expected a type with @key and a field "name"/);
});
