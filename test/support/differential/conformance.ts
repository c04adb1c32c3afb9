import { startBothGateways, type Answer, type BothGateways } from './both-gateways.js';
import { smallGraph, type Resolvers } from './federated-graph.js';
import { LINK } from './graphs/link.js';
import { fairWeather, outage } from './weather.js';

export interface ConformanceCase {
  /** A sentence: what holds. */
  readonly it: string;
  readonly ask: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly unavailable?: readonly string[];
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Where errors stand, `a.0.b`; an unavailable subgraph as `<its name> unavailable`. None where this is left out. */
  readonly errors?: readonly string[];
  /** Where both answer otherwise, since the planner that they share plans it wrongly: what they answer. */
  readonly planner?: { readonly why: string; readonly data: Readonly<Record<string, unknown>> | null; readonly errors?: readonly string[] };
  /** Where stock answers otherwise: how, and what is wrong with it. */
  readonly stock?: { readonly why: string; readonly data?: Readonly<Record<string, unknown>> | null; readonly errors?: readonly string[] };
}

export interface SmallSubgraph {
  /** In Federation 2; the line of links is put before it, unless it is of Federation 1. */
  readonly sdl: string;
  readonly federation1?: true;
  readonly resolvers: Resolvers;
}

/** Declares a family of cases: the answers are written by hand, fields in the order of the operation, and both gateways must give them. */
export function conformance(family: string, subgraphs: Readonly<Record<string, SmallSubgraph>>, cases: readonly ConformanceCase[]): void {
  describe(family, () => {
    let both: BothGateways;
    beforeAll(async () => {
      const sources = Object.entries(subgraphs).map(([name, { sdl, federation1, resolvers }]) => ({
        name,
        sdl: federation1 ? sdl : `${LINK}\n${sdl}`,
        resolvers,
      }));
      both = await startBothGateways(smallGraph(family, sources));
    }, 60_000);
    afterAll(() => both?.stop());

    for (const each of cases) {
      const { data, errors = [] } = each.planner ?? each;
      const expected = { data, errors: [...errors].sort() };
      const named = each.planner ? `not, since ${each.planner.why}: ${each.it}` : each.it;
      const weather = each.unavailable ? outage(...each.unavailable) : fairWeather;
      const operation = { text: each.ask, variables: each.variables ?? {} };

      test(named, async () => {
        expect(told((await both.ours.ask(operation, weather)).answer)).toBe(JSON.stringify(expected, null, 1));
      });
      const { stock } = each;
      test(`${named} · ${stock ? `stock does not: ${stock.why}` : 'stock too'}`, async () => {
        const differs = stock && {
          data: 'data' in stock ? stock.data : each.data,
          errors: [...(stock.errors ?? each.errors ?? [])].sort(),
        };
        expect(told((await both.stock.ask(operation, weather)).answer)).toBe(JSON.stringify(differs ?? expected, null, 1));
      });
    }
  });
}

/** Data, and where the errors stand; stock tells of missing values in the extensions. */
function told({ data, errors = [], extensions }: Answer): string {
  const all = [...errors, ...((extensions?.valueCompletion as typeof errors | undefined) ?? [])];
  const places = all.map((error) =>
    error.extensions?.code === 'SUBGRAPH_UNAVAILABLE'
      ? `${String(error.extensions.subgraph)} unavailable`
      : (error.path?.join('.') ?? 'no path'),
  );
  return JSON.stringify({ data, errors: [...new Set(places)].sort() }, null, 1);
}
