import type { Cache } from '../../../../schema/src/cache/cache.js';
import { planCosts } from '../../../../schema/src/plans/plan-costs.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-clients');

const supergraph = async () => (await at.run('compose')).out;
const costs = async (texts: Readonly<Record<string, string>>, cache?: Cache, graph?: string) =>
  Object.fromEntries(
    await planCosts(
      graph ?? (await supergraph()),
      Object.entries(texts).map(([key, text]) => ({ key, text })),
      cache,
    ),
  );

/** Keeps what it is given, and counts how often it is asked to. */
function memory(): Cache & { readonly kept: Map<string, string>; writes: number } {
  const kept = new Map<string, string>();
  return {
    kept,
    writes: 0,
    read: (kind, key) => kept.get(`${kind}/${key}`),
    write(kind, key, text) {
      this.writes += 1;
      kept.set(`${kind}/${key}`, text);
    },
  };
}

test('fetches are counted, steps are those that wait for one another', async () => {
  expect(
    await costs({
      one: '{ streets { name } }',
      chain: '{ streets { lamps { repairs { note } } } }',
      aside: '{ streets { name } street(code: "1") { lamps { height } } }',
      two: '{ a: streets { lamps { height } } street(code: "1") { lamps { repairs { note } } } }',
      none: '{ __typename }',
    }),
  ).toEqual({
    one: { fetches: 1, steps: 1 },
    chain: { fetches: 3, steps: 3 },
    aside: { fetches: 2, steps: 2 },
    two: { fetches: 4, steps: 3 },
    none: { fetches: 0, steps: 0 },
  });
});

test('subgraphs that are asked at once take one step, mutations one after another', async () => {
  at.edit(
    'lamps/generated/schema.graphql',
    'type Lamp @key',
    'type Query { lamp: Lamp }\n\ntype Mutation { light: Lamp }\n\ntype Lamp @key',
  );
  expect(
    await costs({
      atOnce: '{ lamp { id } streets { name } }',
      inTurn: 'mutation { light { id } orderRepair(input: { lamp: 1 }) { id } }',
    }),
  ).toEqual({ atOnce: { fetches: 2, steps: 1 }, inTurn: { fetches: 2, steps: 2 } });
});

test('what follows an event of a subscription waits for it', async () => {
  at.edit('lamps/generated/schema.graphql', 'type Lamp @key', 'type Subscription { lit: Lamp }\n\ntype Lamp @key');
  expect(await costs({ event: 'subscription { lit { height repairs { note } } }' })).toEqual({ event: { fetches: 2, steps: 2 } });
});

test('what a condition may leave out counts', async () => {
  expect(await costs({ perhaps: 'query Q($all: Boolean!) { streets { name lamps @include(if: $all) { height } } }' })).toEqual({
    perhaps: { fetches: 2, steps: 2 },
  });
});

test('an operation that cannot be planned has no cost, and the others have theirs', async () => {
  expect(
    await costs({
      unknownField: '{ roads { name } }',
      noGraphql: '{',
      two: 'query A { streets { name } } query B { streets { code } }',
      good: '{ streets { name } }',
    }),
  ).toEqual({ good: { fetches: 1, steps: 1 } });
});

test('scopes and other features of a supergraph hinder no plan', async () => {
  const graph = await supergraph();
  expect(graph).toContain('@requiresScopes(');
  const unheardOf = graph.replace(
    '@link(url: "https://specs.apollo.dev/link/v1.0")',
    '@link(url: "https://specs.apollo.dev/link/v1.0")\n  @link(url: "https://example.org/unheard-of/v1.0", for: SECURITY)',
  );
  expect(unheardOf).not.toBe(graph);
  expect(await costs({ guarded: '{ street(code: "1") { name } }' }, undefined, unheardOf)).toEqual({ guarded: { fetches: 1, steps: 1 } });
});

test('a text that is no supergraph is an error, not a graph without costs', async () => {
  await expect(costs({ one: '{ a }' }, undefined, 'type Query { a: Int }')).rejects.toThrow(/supergraph/i);
});

test('what the cache knows is not planned again, what it does not know is added', async () => {
  const [cache, graph] = [memory(), await supergraph()];
  const texts = { one: '{ streets { name } }', bad: '{ roads { name } }' };
  const first = await costs(texts, cache, graph);
  expect(cache.writes).toBe(1);
  expect(await costs(texts, cache, graph)).toEqual(first);
  expect(cache.writes).toBe(1);
  expect(await costs({ ...texts, two: '{ streets { lamps { height } } }' }, cache, graph)).toEqual({
    ...first,
    two: { fetches: 2, steps: 2 },
  });
  expect([cache.writes, cache.kept.size]).toEqual([2, 1]);
});

test('what comes from the cache is what stands there: it is asked by supergraph and text', async () => {
  const [cache, graph] = [memory(), await supergraph()];
  await costs({ one: '{ streets { name } }' }, cache, graph);
  for (const [key, text] of cache.kept) cache.kept.set(key, text.replace('"fetches":1', '"fetches":7'));
  expect(await costs({ renamed: '{ streets { name } }' }, cache, graph)).toEqual({ renamed: { fetches: 7, steps: 1 } });
  expect(await costs({ one: '{ streets { name } }' }, cache, `${graph}\n`)).toEqual({ one: { fetches: 1, steps: 1 } });
});

test.each(['{', '[]', 'null', '{"x":{"fetches":"many"}}'])('a cache that holds %j is passed over', async (text) => {
  const write = () => undefined;
  expect(await costs({ one: '{ streets { name } }' }, { read: () => text, write })).toEqual({ one: { fetches: 1, steps: 1 } });
});
