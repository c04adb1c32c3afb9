import { PRINCIPAL_HEADER, type Principal } from '@redsail/contract';
import { livelihood } from '@redsail/livelihood';
import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApolloServer } from '../../gateway/server/src/execution/create-apollo-server.js';
import { createFederatedGateway } from '../../gateway/server/src/execution/federated-gateway.js';
import type { RequestContext } from '../../gateway/server/src/execution/request-context.js';
import { fromOctets, toOctets } from '../../gateway/server/src/subgraphs/octets.js';
import type { SubgraphClient } from '../../gateway/server/src/subgraphs/subgraph-client.js';
import { parseSupergraph } from '../../gateway/server/src/supergraph/parse-supergraph.js';
import { createSupergraphSource } from '../../gateway/server/src/supergraph/supergraph-source.js';
import { createCounters } from '../../gateway/server/src/telemetry/counters.js';
import { createLog } from '../../gateway/server/src/telemetry/log.js';
import { copySample } from '../support/sample-folder.js';
import { allowed, startSubgraph, type RunningSubgraph } from '../support/subgraph.js';

const PAGE = `query Page($first: Int!) {
  partyOrganizations(first: $first) {
    nodes {
      code
      name
      region { code name }
      superior { code name }
      secretary { nameMasked }
      unit { name ledItems(first: 3) { nodes { no title } } }
      itemsSupported { title }
    }
  }
}`;

/** One fetch of the plan: where it went, what it asked there, and the tables that its statements read. */
interface Fetch {
  readonly subgraph: string;
  readonly asks: string;
  readonly reads: readonly string[];
}

describe('a page of party organisations with region, superior, secretary and livelihood items led', () => {
  let folder: string;
  const running = new Map<string, RunningSubgraph>();
  const fetches: Fetch[] = [];
  let apollo: ReturnType<typeof createApolloServer>;

  /** A department in this process in place of HTTP. One fetch at a time, so that each is known by its statements. */
  function clientOf(name: string, department: RunningSubgraph): SubgraphClient {
    let turn: Promise<unknown> = Promise.resolve();
    const answer = async (body: string, principal: Principal) => {
      const { query, variables } = JSON.parse(fromOctets(body)) as { query: string; variables: Record<string, unknown> };
      let answered: unknown;
      const statements = await department.statements(async () => {
        answered = await department.execute(query, variables, principal);
      });
      fetches.push({ subgraph: name, asks: query, reads: statements.map(tableOf).sort() });
      return { status: 200, text: toOctets(JSON.stringify(answered)) };
    };
    return {
      name,
      post: ({ body, headers }) => {
        const result = turn.then(() => answer(body, JSON.parse(headers[PRINCIPAL_HEADER]!) as Principal));
        turn = result.catch(() => undefined);
        return result;
      },
      isReady: async () => true,
      close: async () => undefined,
    };
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redsail-e2e-'));
    await copySample(folder);
    for (const department of [organizations, personnel, livelihood]) {
      running.set(department.name, await startSubgraph(department, `sqlite:${join(folder, `${department.name}.sqlite`)}`));
    }
    const supergraph = parseSupergraph(readFileSync(new URL('../../schema/published/supergraph.graphql', import.meta.url), 'utf8'));
    const clients = new Map([...running].map(([name, department]) => [name, clientOf(name, department)]));
    const federated = createFederatedGateway({
      source: createSupergraphSource({ initial: supergraph, origin: undefined, clock: () => new Date(), log: createLog('silent') }),
      clients: { get: (name) => clients.get(name), prepare: () => {}, keep: () => {} },
      signPrincipal: async (principal) => JSON.stringify(principal),
      log: createLog('silent'),
    });
    apollo = createApolloServer(federated, createCounters(), false);
    await apollo.start();
  }, 200_000);
  afterAll(async () => {
    await apollo?.stop();
    for (const department of running.values()) await department.stop();
    rmSync(folder, { recursive: true });
  });

  /** The nodes of a page, and the fetches that it took. */
  async function page(first: number) {
    fetches.length = 0;
    const context: RequestContext = {
      requestId: 'test-request',
      principal: allowed(),
      log: createLog('silent'),
      deadlineAt: Number.POSITIVE_INFINITY,
      isHurried: false,
      notes: {},
      unavailable: new Set(),
      findings: { isShareable: false },
      observer: { planned() {}, unavailable() {}, headers: {} },
    };
    const { body } = await apollo.executeOperation({ query: PAGE, variables: { first } }, { contextValue: context });
    if (body.kind !== 'single') throw new Error(body.kind);
    expect(body.singleResult.errors).toBeUndefined();
    const { data } = JSON.parse(JSON.stringify(body.singleResult)) as {
      data: { partyOrganizations: { nodes: Record<string, { ledItems?: { nodes: object[] } } | null>[] } };
    };
    return { nodes: data.partyOrganizations.nodes, fetches: [...fetches] };
  }

  const told = (all: readonly Fetch[]) => all.map(({ subgraph, reads }) => `${subgraph}: ${reads.join(', ')}`).sort();

  it('is a page that has all of them', async () => {
    const { nodes } = await page(100);
    expect(nodes).toHaveLength(100);
    for (const name of ['region', 'superior', 'secretary', 'unit']) expect(nodes.some((node) => node[name] !== null)).toBe(true);
    expect(nodes.some(({ unit }) => (unit?.ledItems?.nodes.length ?? 0) > 0)).toBe(true);
  });

  it('takes the same statements whatever its size', async () => {
    const ten = await page(10);
    const hundred = await page(100);
    expect(ten.nodes).toHaveLength(10);
    expect(told(hundred.fetches)).toEqual(told(ten.fetches));
  });

  it('reads each register once in a plan step, and the superiors, whose keys the page itself tells, after it', async () => {
    const { fetches: made } = await page(100);
    expect(told(made)).toEqual([
      'livelihood: item_support, livelihood_item',
      'livelihood: livelihood_item',
      'organizations: organization, party_organization, party_organization, region',
      'personnel: person',
    ]);
  });

  it('leaves no plan step out for its number of keys: one fetch for each department and place', async () => {
    const { fetches: made } = await page(100);
    expect(new Set(made.map(({ subgraph, asks }) => `${subgraph} ${asks}`)).size).toBe(made.length);
  });
});

const tableOf = (statement: string): string => /\bfrom\s+"?(\w+)"?/i.exec(statement)?.[1] ?? statement;
