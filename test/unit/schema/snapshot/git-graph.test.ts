import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { resolveSnapshot } from '../../../../schema/src/snapshot/resolve-snapshot.js';
import type { Snapshot } from '../../../../schema/src/snapshot/snapshot.js';
import { commitAll, git } from '../../../support/git-repository.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });
const streets = 'streets/generated/schema.graphql';

const base = (name: string, folder = at.path('.'), config = join(folder, 'subgraphs.yaml')): Promise<Snapshot> =>
  resolveSnapshot(name, { config, reader: folder, headers: [], role: 'base' });

const sdlOf = (snapshot: Snapshot, name: string) => snapshot.subgraphs.find((subgraph) => subgraph.name === name);

test('a commit is read as it was, whatever stands in the working tree now', async () => {
  const before = commitAll(at.path('.'), 'streets');
  at.edit(streets, '  namedOn: Date\n', '');
  rmSync(at.path('lamps'), { recursive: true });
  const snapshot = await base('HEAD');
  expect(snapshot.title).toBe(`HEAD (${before.slice(0, 7)})`);
  expect(sdlOf(snapshot, 'streets')?.sdl).toContain('namedOn: Date');
  expect(snapshot.subgraphs.map(({ name, url }) => [name, url])).toEqual([
    ['streets', 'http://127.0.0.1:5001/graphql'],
    ['lamps', 'http://127.0.0.1:5002/graphql'],
  ]);
  expect(snapshot.api).toContain('namedOn: Date');
});

test.each([
  ['HEAD~1', 'namedOn: Date'],
  ['v1', 'namedOn: Date'],
  ['main', 'builtOn: Date'],
  ['refs/heads/main', 'builtOn: Date'],
])('%s is a commit', async (ref, text) => {
  commitAll(at.path('.'), 'one');
  git(at.path('.'), 'tag', '--annotate', '--message', 'v1', 'v1');
  at.edit(streets, 'namedOn: Date', 'builtOn: Date');
  commitAll(at.path('.'), 'two');
  expect(sdlOf(await base(ref), 'streets')?.sdl).toContain(text);
});

test('a hash, cut short or not, is its own title', async () => {
  const hash = commitAll(at.path('.'), 'one');
  expect((await base(hash)).title).toBe(hash.slice(0, 7));
  expect((await base(hash.slice(0, 10))).title).toBe(hash.slice(0, 7));
});

test('files are called what git calls them, below the folder of the reader', async () => {
  commitAll(at.path('.'), 'one');
  expect(sdlOf(await base('HEAD'), 'lamps')?.file).toBe(at.path('HEAD:lamps/generated/schema.graphql'));
});

test('an SDL that is not committed is taken from published/', async () => {
  at.write('.gitignore', 'generated/\n');
  commitAll(at.path('.'), 'one');
  const snapshot = await base('HEAD');
  expect(sdlOf(snapshot, 'lamps')?.file).toBe(at.path('HEAD:published/lamps.graphql'));
  expect(sdlOf(snapshot, 'lamps')?.sdl).toContain('type Lamp ');
});

test('one that stands nowhere is missing, and the commit is named', async () => {
  at.write('.gitignore', 'generated/\npublished/\n');
  commitAll(at.path('.'), 'one');
  const { code, said } = await refusalOf(() => base('HEAD'));
  expect(code).toBe(3);
  expect(said[0]).toBe(`MISSING_SDL ${at.path(`HEAD:${streets}`)} the SDL of subgraph streets is not there`);
});

describe('what a commit composes to', () => {
  test('is what was published with it', async () => {
    at.edit('published/supergraph.graphql', '日期 · a calendar day', 'as it was published');
    commitAll(at.path('.'), 'one');
    expect((await base('HEAD')).supergraph).toContain('as it was published');
  });

  test.each(['supergraph', 'api'])('is composed where the published %s is damaged', async (name) => {
    at.write(`published/${name}.graphql`, 'type Query {');
    commitAll(at.path('.'), 'one');
    const { supergraph, api } = await base('HEAD');
    expect(supergraph).toContain('enum join__Graph');
    expect(api).toContain('type Query {\n');
  });

  test('is composed where what was published is not of these SDLs', async () => {
    at.edit(streets, 'namedOn: Date', 'builtOn: Date');
    commitAll(at.path('.'), 'not published');
    const { supergraph, api } = await base('HEAD');
    expect(supergraph).toContain('builtOn: Date');
    expect(api).toContain('builtOn: Date');
  });

  test('is composed where what was published is of fewer subgraphs', async () => {
    at.write('trees.graphql', 'type Query { trees: Int }\n');
    at.write('published/trees.graphql', at.read('trees.graphql'));
    at.write('subgraphs.yaml', `${at.read('subgraphs.yaml')}  - { name: trees, sdl: trees.graphql }\n`);
    commitAll(at.path('.'), 'trees, not in the supergraph');
    expect((await base('HEAD')).api).toContain('trees: Int');
  });

  test('may have hints that a head may not', async () => {
    at.write(
      'lamps/generated/schema.graphql',
      `${at.read('lamps/generated/schema.graphql')}\n"""other words"""\nenum StreetLevel { MAIN SIDE }\n`,
    );
    commitAll(at.path('.'), 'one');
    expect((await base('HEAD')).hints.map(({ code }) => code)).toContain('INCONSISTENT_DESCRIPTION');
  });

  test('is nothing where it does not compose, and it is said to be the base', async () => {
    at.edit(streets, 'name: String!', 'name: Strin');
    const commit = commitAll(at.path('.'), 'broken');
    const { code, said } = await refusalOf(() => base('HEAD'));
    expect(code).toBe(2);
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(
          `^INVALID_GRAPHQL .*HEAD:${streets}:\\d+ the base, HEAD \\(${commit.slice(0, 7)}\\): \\[streets\\] Unknown type "Strin"`,
        ),
      ),
    ]);
  });
});

test('the graph need not stand at the root of the repository, nor the reader', async () => {
  mkdirSync(at.path('deep/schema'), { recursive: true });
  const deep = at.path('deep');
  at.write('deep/schema/subgraphs.yaml', at.read('subgraphs.yaml').replaceAll('folder: ', 'folder: ../../'));
  commitAll(at.path('.'), 'one');
  const snapshot = await base('HEAD', deep, join(deep, 'schema/subgraphs.yaml'));
  expect(sdlOf(snapshot, 'streets')?.file).toBe(join(deep, `HEAD:${streets}`));
});

test('a bare clone will do', async () => {
  commitAll(at.path('.'), 'one');
  const bare = at.path('bare.git');
  git(at.path('.'), 'clone', '--quiet', '--bare', '.', bare);
  expect((await base('HEAD', bare)).subgraphs).toHaveLength(2);
});

test('a link inside the commit is followed, one that leads out of it is not', async () => {
  at.write('subgraphs.yaml', 'subgraphs:\n  - { name: streets, sdl: linked.graphql }\n  - { name: lamps, sdl: out.graphql }\n');
  symlinkSync(streets, at.path('linked.graphql'));
  symlinkSync('/etc/hostname', at.path('out.graphql'));
  rmSync(at.path('published'), { recursive: true });
  commitAll(at.path('.'), 'one');
  const { said } = await refusalOf(() => base('HEAD'));
  expect(said).toEqual([expect.stringContaining('MISSING_SDL')]);
  expect(said[0]).toContain('HEAD:out.graphql');
});

describe('what is not there', () => {
  test('a ref that git does not know', async () => {
    commitAll(at.path('.'), 'one');
    const { code, said } = await refusalOf(() => base('origin/main'));
    expect([code, said]).toEqual([3, ['NO_SUCH_GRAPH "origin/main" is no commit, branch or tag here, and no folder or file']]);
  });

  test('the parent of the only commit of a shallow clone: fetching more of it is the mending', async () => {
    commitAll(at.path('.'), 'one');
    commitAll(at.path('.'), 'two');
    const shallow = at.path('shallow');
    git(at.path('.'), 'clone', '--quiet', '--depth', '1', `file://${at.path('.')}`, shallow);
    await expect(base('HEAD~1', shallow)).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ mend: { en: 'this clone is shallow: git fetch --depth=2 (GitHub Actions: fetch-depth: 0)' } }],
    });
    expect((await base('HEAD', shallow)).subgraphs).toHaveLength(2);
  });

  test('subgraphs.yaml, at a commit before there was one', async () => {
    const list = at.read('subgraphs.yaml');
    rmSync(at.path('subgraphs.yaml'));
    const before = commitAll(at.path('.'), 'one');
    at.write('subgraphs.yaml', list);
    const { code, said } = await refusalOf(() => base(before));
    expect([code, said]).toEqual([
      3,
      [`NO_SUCH_GRAPH ${at.path(`${before}:subgraphs.yaml`)} this file is not there at ${before.slice(0, 7)}`],
    ]);
  });

  test('a repository', async () => {
    const { said } = await refusalOf(() => base('HEAD'));
    expect(said).toEqual(['NO_SUCH_GRAPH there is no folder or file "HEAD", and no git repository here']);
  });
});

test.each(['--help', '--since=2020', 'HEAD:subgraphs.yaml', 'HEAD..HEAD', '', ' ', 'HEAD\nHEAD'])(
  '%j means no commit, and harms nothing',
  async (name) => {
    commitAll(at.path('.'), 'one');
    expect((await refusalOf(() => base(name))).code).toBe(3);
  },
);

test('a mistake in the list of a commit is told with its line there', async () => {
  at.write('subgraphs.yaml', 'subgraphs:\n  - { name: streets, folder: streets }\n  - { name: streets, folder: lamps }\n');
  commitAll(at.path('.'), 'one');
  const { said } = await refusalOf(() => base('HEAD'));
  expect(said).toEqual([`DUPLICATE_SUBGRAPH ${at.path('HEAD:subgraphs.yaml')}:3 two subgraphs are called streets`]);
});
