import { messageWithoutValues } from '@redsail/contract';
import { buildSchema, graphql } from 'graphql';

const schema = buildSchema(`
  scalar Date
  enum Sex { MALE FEMALE }
  input PersonInput { name: String!, phone: String, sex: Sex, born: Int, on: Date, reason: String! }
  type Query { register(input: PersonInput!, name: String): String, "no argument" plain: String }
`);
const NAME = '诸葛沐砚';
const PHONE = '16902991001';
const DOCUMENT = 'query ($input: PersonInput!) { register(input: $input) }';
const whole = { name: NAME, phone: PHONE, reason: NAME };

/** What the library says of a request, and what is left of it. */
const said = async (source: string, variableValues: Record<string, unknown> = {}) => {
  const { errors } = await graphql({ schema, source, variableValues });
  return errors!.map(({ message }) => messageWithoutValues(message)).join('\n');
};

test.each<[string, object, string]>([
  ['a required field that is missing', { name: NAME, phone: PHONE }, 'Field "reason" of required type "String!" was not provided.'],
  ['a field that there is not', { ...whole, phon: PHONE }, 'Field "phon" is not defined by type "PersonInput".'],
  ['a number for text', { ...whole, phone: 16902991001 }, 'String cannot represent the value.'],
  ['text for a number', { ...whole, born: PHONE }, 'Int cannot represent the value.'],
  ['no value of the enum', { ...whole, sex: NAME }, 'The value does not exist in the enum "Sex".'],
  ['null for what is not nullable', { ...whole, name: null }, 'Expected non-nullable type "String!".'],
  ['text for an object', [NAME] as never, 'Expected type "PersonInput".'],
])('%s in a variable is told by variable and path, and the values are not repeated', async (_, input, reason) => {
  const message = await said(DOCUMENT, { input });
  expect(message).toMatch(/^Variable "\$input" got an invalid value( at "input[^"]*")?; /);
  expect(message).toContain(reason);
  for (const value of [NAME, PHONE]) expect(message).not.toContain(value);
});

test.each([
  [`{ register(input: { name: "${NAME}", phone: ${PHONE}, reason: "x" }) }`, 'String cannot represent the value.'],
  [`{ register(input: { name: "${NAME}", reason: "x", sex: "${NAME}" }) }`, 'The value does not exist in the enum "Sex".'],
  [`{ register(input: "${NAME}") }`, 'Expected type "PersonInput!".'],
  [`{ register(input: { name: "${NAME}" "${PHONE}" }) }`, 'Syntax Error: Expected Name, found String'],
])('%s: a literal is not repeated either', async (source, expected) => {
  const message = await said(source);
  expect(message).toContain(expected);
  for (const value of [NAME, PHONE]) expect(message).not.toContain(value);
});

test('a value that looks like the library’s own words gets nothing out', async () => {
  const message = await said(DOCUMENT, { input: `${NAME}; Field "x" is not defined by type "${PHONE}"` });
  for (const value of [NAME, PHONE]) expect(message).not.toContain(value);
});

test('mistakes in names are told as they are', async () => {
  expect(await said('{ plan }')).toBe('Cannot query field "plan" on type "Query". Did you mean "plain"?');
  expect(messageWithoutValues('参数 first:应在0至500之间 · argument first: expected 0 to 500, got 501')).toContain('got 501');
});
