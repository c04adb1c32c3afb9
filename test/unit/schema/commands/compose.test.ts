import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');
const lamps = 'lamps/generated/schema.graphql';

test('gives the supergraph with the URL of each subgraph', async () => {
  const { code, out } = await at.run('compose');
  expect(code).toBe(0);
  expect(out).toContain('STREETS @join__graph(name: "streets", url: "http://127.0.0.1:5001/graphql")');
});

test('gives the API schema without any trace of federation', async () => {
  const { out } = await at.run('compose', '--api');
  expect(out).toContain('lamps(');
  expect(out).not.toMatch(/join__|requiresScopes|@key|@link/);
});

test('subgraphs that contradict each other do not compose: code, file and line are named, and nothing is printed', async () => {
  at.edit(lamps, 'extend type Street @key(fields: "code") {', 'extend type Street @key(fields: "code") {\n  name: Int! @shareable');
  const { code, out, err } = await at.run('compose');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/✗ (streets|lamps)\/generated\/schema\.graphql:\d+ {2}FIELD_TYPE_MISMATCH/);
});

test('where composition names no line, the coordinate that it quotes tells the place', async () => {
  const shared = 'type Light { on: Boolean }\n';
  at.write(lamps, `${at.read(lamps)}${shared}`);
  at.write('streets/generated/schema.graphql', `${at.read('streets/generated/schema.graphql')}${shared}`);
  const { code, err } = await at.run('compose');
  expect(code).toBe(2);
  expect(err).toMatch(/^✗ streets\/generated\/schema\.graphql:\d+ {2}INVALID_FIELD_SHARING/);
});

test('a hint above INFO fails like an error', async () => {
  at.write(
    lamps,
    `${at.read(lamps)}\n"""\n另一说法 · another description\n"""\nenum StreetLevel { MAIN SIDE }\nextend type Query { level: StreetLevel }\n`,
  );
  const { code, err } = await at.run('compose');
  expect(code).toBe(2);
  expect(err).toContain('INCONSISTENT_DESCRIPTION');
});
