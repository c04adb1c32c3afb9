import { secondOpinion } from '../../../../schema/src/compose/compat.js';
import { compose } from '../../../../schema/src/compose/compose.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';
import { linkedSubgraphs } from '../../../support/linked-subgraphs.js';

const streets = 'type Query { street: Street } type Street @key(fields: "id") { id: ID! name: String! }';
const lamps =
  'type Query { lamp: Lamp } type Lamp { id: ID! street: Street } type Street @key(fields: "id", resolvable: false) { id: ID! }';

async function opinionOn(sdls: Readonly<Record<string, string>>, api?: (api: string) => string) {
  const subgraphs = linkedSubgraphs(sdls);
  const composition = await compose(subgraphs);
  return secondOpinion(subgraphs, { api: api ? api(composition.api) : composition.api });
}

test('two composers that agree say nothing, whatever the order of what they print and the directives they leave', async () => {
  expect(await opinionOn({ streets: `${streets} "a scalar" scalar Date @tag(name: "d") extend type Street { on: Date }`, lamps })).toEqual(
    [],
  );
});

test.each([
  ['type Street {', 'type Street {\n  length: Int', 'Street.length', "Field 'length' was removed from object type 'Street'"],
  ['name: String!', 'name: String', 'Street.name', "Field 'Street.name' changed type from 'String' to 'String!'"],
  ['lamp: Lamp', 'lamp(id: ID): Lamp', 'Query.lamp(id:)', "Argument 'id: ID' was removed from field 'Query.lamp'"],
  ['lamp: Lamp', 'lamp: Lamp @deprecated(reason: "old")', 'Query.lamp', "Field 'Query.lamp' is no longer deprecated"],
])('where clients would see something else (%s → %s), the coordinate is told', async (from, to, coordinate, said) => {
  const [problem, ...rest] = await opinionOn({ streets, lamps }, (api) => api.replace(from, to));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'OTHER_COMPOSER_DIFFERS', coordinate });
  expect(problem!.what.en).toContain(said);
});

test('a coordinate that a subgraph defines is told with its line', async () => {
  const [problem] = await opinionOn({ streets, lamps }, (api) => api.replace('name: String!', 'name: String'));
  expect(problem).toMatchObject({ file: '/graph/streets.graphql', line: 2 });
});

test('of many differences the first twenty are told, and how many more there are', async () => {
  const problems = await opinionOn({ streets, lamps }, (api) =>
    api.replace('type Street {', `type Street {\n${Array.from({ length: 50 }, (_, index) => `  f${index}: Int`).join('\n')}`),
  );
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)!.what.en).toBe('30 further differences');
});

test('what it does not compose is told in its words', async () => {
  const subgraphs = linkedSubgraphs({
    streets,
    lamps: 'type Query { lamp: Int } type Street @key(fields: "id") { id: ID! name: Int! @shareable }',
  });
  const problems = await secondOpinion(subgraphs, { api: 'type Query { a: Int }' });
  expect(problems.map(({ code }) => code)).toContain('OTHER_COMPOSER_REFUSES');
  expect(problems.map(({ what }) => what.en).join()).toContain('FIELD_TYPE_MISMATCH');
});

describe('compose --compat', () => {
  const at = schemaWorkplace('streets-and-lamps');

  test('says that both agree, and prints the supergraph all the same', async () => {
    const { code, out, err } = await at.run('compose', '--compat');
    expect(code).toBe(0);
    expect(out).toContain('enum join__Graph');
    expect(err).toContain('the other composer gives the same API');
  });
});
