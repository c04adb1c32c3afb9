import { readdirSync } from 'node:fs';
import { fileCache } from '../../../../schema/src/cache/file-cache.js';
import { compose } from '../../../../schema/src/compose/compose.js';
import { cachedComposition, keepComposition } from '../../../../schema/src/compose/composition-cache.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';
import { linkedSubgraphs } from '../../../support/linked-subgraphs.js';

const at = schemaWorkplace('streets-and-lamps');
const streets = { name: 'streets', url: 'http://streets.test/', sdl: 'type Query { street: Int }\n' };
const lamps = { name: 'lamps', url: 'http://lamps.test/', sdl: 'type Query { lamp: Int }\n' };
const kept = { supergraph: 'a supergraph', api: 'an API', hints: [] };
const cache = () => fileCache(at.path('cache'));

test('a composition is found again by its subgraphs, in whatever order they come', () => {
  keepComposition(cache(), [streets, lamps], true, kept);
  expect(cachedComposition(cache(), [lamps, streets], true)).toEqual(kept);
});

test.each([
  ['one fewer', [streets]],
  ['another name', [streets, { ...lamps, name: 'lights' }]],
  ['another URL', [streets, { ...lamps, url: 'http://lights.test/' }]],
  ['another SDL', [streets, { ...lamps, sdl: 'type Query { lamp: Int! }\n' }]],
  [
    'SDLs the other way round',
    [
      { ...streets, sdl: lamps.sdl },
      { ...lamps, sdl: streets.sdl },
    ],
  ],
])('%s is another composition', (_case, tasks) => {
  keepComposition(cache(), [streets, lamps], true, kept);
  expect(cachedComposition(cache(), tasks, true)).toBeUndefined();
});

test('one in full serves one without satisfiability; never the other way round', () => {
  keepComposition(cache(), [streets], false, kept);
  keepComposition(cache(), [lamps], true, kept);
  expect(cachedComposition(cache(), [streets], true)).toBeUndefined();
  expect(cachedComposition(cache(), [streets], false)).toEqual(kept);
  expect(cachedComposition(cache(), [lamps], false)).toEqual(kept);
});

describe('compose', () => {
  const sdls = linkedSubgraphs({ streets: 'type Query { street: Int }', lamps: 'type Query { lamp: Int }' });

  test('takes what is kept', async () => {
    keepComposition(cache(), sdls, true, kept);
    expect(await compose(sdls, { cache: cache() })).toEqual(kept);
    expect((await compose(sdls)).api).toContain('lamp: Int');
  });

  test('keeps what it composed', async () => {
    const composition = await compose(sdls, { cache: cache() });
    expect(cachedComposition(cache(), sdls, true)).toEqual(composition);
  });

  test('refuses warnings that were kept with a composition as it refuses them anew', async () => {
    const warned = linkedSubgraphs({
      streets: 'type Query { level: Level } "one" enum Level { A }',
      lamps: 'type Query { lamp: Level } "other" enum Level { A }',
    });
    const anew = await refusalOf(() => compose(warned, { cache: cache() }));
    expect(anew.said).toEqual([expect.stringContaining('INCONSISTENT_DESCRIPTION')]);
    expect(await refusalOf(() => compose(warned, { cache: cache() }))).toEqual(anew);
    expect((await compose(warned, { cache: cache(), lenient: true })).hints).not.toEqual([]);
  });

  test('keeps no failure', async () => {
    await refusalOf(() => compose(linkedSubgraphs({ streets: 'type Query { a: Strin }' }), { cache: cache() }));
    expect(() => readdirSync(at.path('cache'))).toThrow('ENOENT');
  });
});

test('the command line says where the cache is, or that there is none', async () => {
  await at.run('--cache', 'kept', 'compose');
  expect(readdirSync(at.path('kept'))).toEqual(['composition']);
  await at.run('compose', '--no-cache');
  expect(readdirSync(at.path('.'))).not.toContain('node_modules');
});
