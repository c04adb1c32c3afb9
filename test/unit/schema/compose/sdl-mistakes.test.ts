import { compose } from '../../../../schema/src/compose/compose.js';
import { parseSdls } from '../../../../schema/src/compose/read-sdl.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';
import { linkedSubgraphs } from '../../../support/linked-subgraphs.js';

/** What composing says of one subgraph, whose first line is the link. */
const refused = (sdl: string) => refusalOf(() => compose(linkedSubgraphs({ lamps: sdl })));

test.each([
  ['an unknown directive', 'type Query { a: Int @foo }', ['UNKNOWN_DIRECTIVE /graph/lamps.graphql:2 [lamps] Unknown directive "@foo".']],
  [
    'several of them, with one that is near',
    'type Query @keey {\n a: Int @foo\n}\ntype Lamp @key(fields: "id") { id: ID! }',
    [
      'UNKNOWN_DIRECTIVE /graph/lamps.graphql:2 [lamps] Unknown directive "@keey". Did you mean "@key"?',
      'UNKNOWN_DIRECTIVE /graph/lamps.graphql:3 [lamps] Unknown directive "@foo".',
    ],
  ],
  [
    'an unknown type',
    'type Query {\n a: Strin\n}',
    ['INVALID_GRAPHQL /graph/lamps.graphql:3 [lamps] Unknown type "Strin". Did you mean "String"?'],
  ],
  [
    'an argument that a directive does not have',
    'type Query {\n a: Int @deprecated(raison: "old")\n}',
    ['INVALID_GRAPHQL /graph/lamps.graphql:3 [lamps] Unknown argument "raison" on directive "@deprecated". Did you mean "reason"?'],
  ],
  [
    'a directive where it may not be',
    'type Query {\n a: Int @key(fields: "a")\n}',
    ['INVALID_GRAPHQL /graph/lamps.graphql:3 [lamps] Directive "@key" may not be used on FIELD_DEFINITION.'],
  ],
  [
    'a type that is defined twice',
    'type Query { a: Lamp }\ntype Lamp { b: Int }\ntype Lamp { c: Int }',
    ['INVALID_GRAPHQL /graph/lamps.graphql:3 [lamps] There can be only one type named "Lamp".'],
  ],
])('%s is told with its line', async (_case, sdl, said) => {
  expect(await refused(sdl)).toEqual({ code: 2, said });
});

test('what the subgraph may use instead is told, and that a directive of federation has to be imported', async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
    directive @audited on FIELD_DEFINITION
    type Query { a: Int @shareable b: Int @foo }`;
  const refusal = compose(parseSdls([{ name: 'lamps', url: 'http://lamps.test/', file: '/lamps.graphql', text: sdl }]));
  const known = { en: 'a directive that it defines or imports: @audited @link @key' };
  await expect(refusal).rejects.toMatchObject({
    problems: [
      { line: 3, expected: known, mend: { en: 'add "@shareable" to the import of @link' } },
      { line: 3, expected: known, mend: { en: 'mend its name, or define it in this subgraph' } },
    ],
  });
});

test('extending a type of another subgraph is no mistake, though something else is', async () => {
  const sdl =
    'type Query { a: Int @foo }\nextend type Street @key(fields: "code") { code: ID! @external b: Int }\nextend type Street { c: Street }';
  expect((await refused(sdl)).said).toEqual([expect.stringContaining('@foo')]);
});

test('a link that is wrong itself leaves it to composition to say so', async () => {
  const sdl = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5")\ntype Query { a: Int }';
  expect((await refused(sdl)).said).toEqual([expect.stringContaining('INVALID_LINK_DIRECTIVE_USAGE')]);
});

describe('on the command line', () => {
  const at = schemaWorkplace('streets-and-lamps');

  test('file and line are those of the subgraph', async () => {
    at.edit('lamps/generated/schema.graphql', 'type Lamp @key', 'type Lamp @tagg(name: "public") @key');
    const { code, out, err } = await at.run('compose');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      '✗ lamps/generated/schema.graphql:75  UNKNOWN_DIRECTIVE\n  子图 lamps 用了未知指令 @tagg · [lamps] Unknown directive "@tagg".',
    );
  });

  test('lines are those of the file, also below empty ones', async () => {
    at.write(
      'lamps/generated/schema.graphql',
      `\n\n${at.read('lamps/generated/schema.graphql').replace('type Lamp @key', 'type Lamp @tagg @key')}`,
    );
    expect((await at.run('compose')).err).toContain('✗ lamps/generated/schema.graphql:77');
  });
});
