import { rmSync } from 'node:fs';
import { commands } from '../../../schema/src/commands/command-table.js';
import { schemaWorkplace } from '../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');

test('help is no error, and every command has an example', async () => {
  const { code, out } = await at.run('--help');
  expect(code).toBe(0);
  expect(out).toContain('exit codes');
  for (const { under, usage } of commands) {
    const words = [...(under ? [under.name] : []), usage.split(' ')[0]!];
    expect((await at.run(...words, '--help')).out).toContain(`$ pnpm schema ${words.join(' ')}`);
  }
});

test.each([[['chekc']], [['verify', '--fast']], [[]], [['verify', 'lamps']]])('%j is a usage error', async (words) => {
  const { code, out, err } = await at.run(...words);
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(/usage/i);
});

test('a configuration that is not there says where it was looked for', async () => {
  const { code, err } = await at.run('--config', 'elsewhere.yaml', 'verify');
  expect(code).toBe(3);
  expect(err).toContain('✗ elsewhere.yaml  UNREADABLE_FILE');
});

test.each([
  ['YAML that does not parse', 'subgraphs: [', 'BAD_YAML'],
  ['a list that is missing', 'graphs: []', 'subgraphs: [{ name, folder?, sdl?, url? }, …]'],
  ['an empty list', 'subgraphs: []', 'subgraphs is []'],
  ['an entry without a folder', 'subgraphs:\n  - name: lamps\n    url: http://127.0.0.1:1/', 'subgraphs.yaml:2  BAD_CONFIG'],
  ['an entry with a folder and an SDL', 'subgraphs:\n  - { name: lamps, folder: l, sdl: l.graphql }', 'lamps has a folder and an sdl'],
  [
    'a field that is misspelt',
    'subgraphs:\n  - { name: lamps, sdl: l.graphql, ulr: "http://127.0.0.1:1/" }',
    'there is no field subgraphs[0].ulr',
  ],
  ['a name with capitals', 'subgraphs:\n  - { name: Lamps, folder: lamps, url: "http://127.0.0.1:1/" }', 'subgraphs[0].name is "Lamps"'],
  [
    'a name that a generated file has',
    'subgraphs:\n  - { name: api, folder: lamps, url: "http://127.0.0.1:1/" }',
    'subgraphs[0].name is "api"',
  ],
  ['a URL that is none', 'subgraphs:\n  - { name: lamps, folder: lamps, url: 5002 }', 'subgraphs[0].url is 5002'],
  [
    'two subgraphs of one name',
    'subgraphs:\n  - { name: lamps, folder: lamps, url: "http://127.0.0.1:1/" }\n  - { name: lamps, folder: l, url: "http://127.0.0.1:2/" }',
    'subgraphs.yaml:3  DUPLICATE_SUBGRAPH',
  ],
])('%s is refused before anything is looked at', async (_case, yaml, said) => {
  at.write('subgraphs.yaml', yaml);
  const { code, err } = await at.run('verify');
  expect(code).toBe(3);
  expect(err).toContain(said);
});

test('an SDL that was not built, and one that does not parse, are both named', async () => {
  rmSync(at.path('streets/generated/schema.graphql'));
  at.write('lamps/generated/schema.graphql', 'type Lamp {\n  id ID!\n}\n');
  const { code, err } = await at.run('compose');
  expect(code).toBe(3);
  expect(err).toContain('✗ streets/generated/schema.graphql  MISSING_SDL');
  expect(err).toContain('✗ lamps/generated/schema.graphql:2  BAD_SDL');
  expect(err).toContain('Expected ":", found Name "ID"');
});
