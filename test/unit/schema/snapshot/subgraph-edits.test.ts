import { editSubgraphs, readEdits } from '../../../../schema/src/snapshot/subgraph-edits.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });

const subgraphs = ['streets', 'lamps'].map((name) => ({ name, url: `http://${name}.test/`, file: `/${name}.graphql`, text: `# ${name}` }));

const edited = (options: { sdl?: string[]; without?: string[] }) =>
  editSubgraphs(subgraphs, readEdits(options, at.path('.')), '/graph/subgraphs.yaml');

test('an SDL takes the place of the one that the subgraph has, its URL stays', () => {
  at.write('new.graphql', '# new lamps\n');
  expect(edited({ sdl: ['lamps=new.graphql'] })).toEqual([
    subgraphs[0],
    { name: 'lamps', url: 'http://lamps.test/', file: at.path('new.graphql'), text: '# new lamps\n' },
  ]);
});

test('a new name is a new subgraph, with no address', () => {
  at.write('a=b.graphql', '# trees\n');
  expect(edited({ sdl: ['trees=a=b.graphql'] }).at(-1)).toEqual({
    name: 'trees',
    url: 'http://trees.invalid/graphql',
    file: at.path('a=b.graphql'),
    text: '# trees\n',
  });
});

test('a subgraph may be left out', () => {
  expect(edited({ without: ['streets'] })).toEqual([subgraphs[1]]);
});

test.each([
  [{ without: ['steets'] }, 'UNKNOWN_SUBGRAPH /graph/subgraphs.yaml there is no subgraph called steets'],
  [{ without: ['streets', 'lamps'] }, 'BAD_OPTION --without leaves out every subgraph'],
  [{ without: ['lamps', 'lamps'] }, 'DUPLICATE_SUBGRAPH --without names the subgraph lamps twice'],
  [{ sdl: ['lamps=a.graphql', 'lamps=b.graphql'] }, 'DUPLICATE_SUBGRAPH --sdl names the subgraph lamps twice'],
  [{ sdl: ['lamps=a.graphql'], without: ['lamps'] }, 'BAD_OPTION --without leaves the subgraph lamps out, and --sdl gives it'],
  [{ sdl: ['lamps'] }, 'BAD_OPTION --sdl is lamps'],
  [{ sdl: ['=a.graphql'] }, 'BAD_OPTION --sdl is =a.graphql'],
  [{ sdl: ['lamps='] }, 'BAD_OPTION --sdl is lamps='],
  [{ sdl: ['../trees=a.graphql'] }, 'BAD_OPTION --sdl is ../trees='],
])('%j is refused', async (options, said) => {
  const refusal = await refusalOf(() => edited(options));
  expect(refusal.code).toBe(3);
  expect(refusal.said).toEqual([expect.stringContaining(said)]);
});

describe('compose', () => {
  const streets = 'streets/generated/schema.graphql';

  test('shows what a graph would be without a subgraph, whose SDL need not be there', async () => {
    at.write('lamps/generated/schema.graphql', 'nonsense');
    const { code, out } = await at.run('compose', '--without', 'lamps');
    expect(code).toBe(0);
    expect(out).toContain('STREETS');
    expect(out).not.toContain('LAMPS');
  });

  test('shows what it would be with other SDLs', async () => {
    at.write('longer.graphql', at.read(streets).replace('namedOn: Date', 'namedOn: Date\n  length: Int'));
    at.write('trees.graphql', 'type Query { trees: Int }\n');
    const { code, out } = await at.run('compose', '--api', '--sdl', 'streets=longer.graphql', '--sdl', 'trees=trees.graphql');
    expect(code).toBe(0);
    expect(out).toContain('length: Int');
    expect(out).toContain('trees: Int');
  });

  test('names the file that was given where something is wrong with it', async () => {
    at.write('lamps.graphql', 'type Lamp {\n  id ID\n}\n');
    const { code, out, err } = await at.run('compose', '--sdl', 'lamps=lamps.graphql', '--sdl', 'trees=nowhere.graphql');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('✗ lamps.graphql:2  BAD_SDL');
    expect(err).toContain('✗ nowhere.graphql  MISSING_SDL');
  });
});
