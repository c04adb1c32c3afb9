import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import { cannedAnswers } from '../../../bench/gateway/canned-answers.js';
import { expectedData } from '../../../bench/gateway/expected-data.js';
import { cannedSubgraphs } from '../../../bench/gateway/graph.js';
import { ROWS, type Row } from '../../../bench/gateway/rows.js';
import { benchSupergraph, forStock } from '../../../bench/gateway/supergraph.js';

interface Fetch {
  readonly subgraph: string;
  readonly query: string;
  readonly representations: readonly object[];
}

/** A row through the stock gateway, in this process: what it answers and what it fetches. */
async function throughStock(row: Row): Promise<{ data: unknown; fetches: Fetch[] }> {
  const subgraphs = cannedSubgraphs(row.graph);
  const answers = new Map(subgraphs.map((subgraph) => [subgraph.name, cannedAnswers(subgraph)]));
  const supergraph = benchSupergraph(row.graph, Object.fromEntries(subgraphs.map(({ name }) => [name, `http://${name}.invalid/`])));
  const fetches: Fetch[] = [];
  const quiet = () => {};
  const gateway = new ApolloGateway({
    supergraphSdl: forStock(supergraph),
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    buildService: ({ name }) => ({
      process: async ({ request: { query, variables } }) => {
        fetches.push({ subgraph: name, query: query!, representations: (variables?.representations as object[]) ?? [] });
        const { bytes } = await answers.get(name)!(JSON.stringify({ query, variables }));
        return JSON.parse(bytes.toString().split('\r\n\r\n')[1]!) as object;
      },
    }),
  });
  const { executor, schema } = await gateway.load();
  const document = parse(row.query);
  const request = { query: row.query, variables: row.variables };
  const result = await executor({
    document,
    request,
    schema,
    queryHash: row.key,
    operation: document.definitions[0],
    operationName: undefined,
    context: {},
    metrics: {},
  } as unknown as Parameters<typeof executor>[0]);
  await gateway.stop();
  expect(result.errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(result.data)), fetches };
}

/** The same text asked for the same things, however often and in whatever order they stand there. */
const identity = ({ subgraph, query, representations }: Fetch): string =>
  JSON.stringify([subgraph, query, [...new Set(representations.map((each) => JSON.stringify(each)))].sort()]);

describe('the rows of the bench', () => {
  it.each(ROWS)('($key) is answered by stock as graphql-js answers it on one schema', async (row) => {
    const supergraph = benchSupergraph(row.graph, {});
    expect((await throughStock(row)).data).toEqual(await expectedData(row, supergraph));
  });

  it('begin with a plan of 16 fetches, of which 7 repeat another, and an answer of 87 KB', async () => {
    const { data, fetches } = await throughStock(ROWS[0]!);
    expect(fetches).toHaveLength(16);
    expect(new Set(fetches.map(identity)).size).toBe(16 - 7);
    expect(Math.round(Buffer.byteLength(JSON.stringify({ data })) / 1000)).toBe(87);
    expect(
      fetches.some(
        ({ representations }) => representations.length > 90 && new Set(representations.map((each) => JSON.stringify(each))).size === 1,
      ),
    ).toBe(true);
  });

  it('have one with few repeated entities', async () => {
    const { fetches } = await throughStock(ROWS.find(({ key }) => key === 'c')!);
    expect(new Set(fetches.map(identity)).size).toBe(fetches.length);
    for (const { representations } of fetches) {
      expect(new Set(representations.map((each) => JSON.stringify(each))).size).toBe(representations.length);
    }
  });
});
